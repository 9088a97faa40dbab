import { beforeAll, expect, it } from 'vitest';
import { TestIssuer } from '../core/verify/__fixtures__/test-issuer.ts';
import { published, terminal } from './trust/__fixtures__/terminal.ts';

let issuer: TestIssuer;
let rootFile: string;
beforeAll(async () => {
  issuer = await TestIssuer.make();
  rootFile = await issuer.rootFile();
});

/** A site whose roots are at version 4, with every version in between. */
async function siteAtFour(): Promise<Record<string, string>> {
  const [two, three, four] = await Promise.all([2, 3, 4].map((ver) => issuer.rootFile({ ver })));
  const chain = { 'racines.2.json': two!, 'racines.3.json': three!, 'racines.4.json': four! };
  return { ...(await published(issuer)), ...chain, 'racines.json': four! };
}

it('follows the versions in between, one by one, and asks for no other', async () => {
  const till = terminal({ rootFile });
  till.network.files = await siteAtFour();
  const { outcomes } = await till.refresh();
  expect(outcomes).toMatchObject({
    'racines.2.json': 'accepted',
    'racines.3.json': 'accepted',
    'racines.json': 'accepted',
  });
  expect(till.network.asked.filter((name) => name.startsWith('racines'))).toEqual([
    'racines.json',
    'racines.2.json',
    'racines.3.json',
  ]);
  till.restart();
  till.network.asked = [];
  expect((await till.refresh()).outcomes['racines.json']).toBe('unchanged');
  expect(till.network.asked.filter((name) => name.startsWith('racines'))).toEqual(['racines.json']);
});

it('stops at a version that is missing or forged, and keeps those before it', async () => {
  const till = terminal({ rootFile });
  till.network.files = await siteAtFour();
  till.network.files['racines.3.json'] = await (await TestIssuer.make()).rootFile({ ver: 3 });
  expect((await till.refresh()).outcomes['racines.3.json']).toBe('ROOT_CHAIN');
  expect([...till.files.keys()].filter((name) => name.startsWith('racines'))).toEqual(['racines.2.json']);
  delete till.network.files['racines.3.json'];
  expect((await till.refresh()).outcomes).toMatchObject({ 'racines.3.json': 'absent' });
});

it('asks for nothing in between on the word of a file that claims a far version', async () => {
  const till = terminal({ rootFile });
  till.network.files = { ...(await published(issuer)), 'racines.json': await issuer.rootFile({ ver: 1_000_000 }) };
  expect((await till.refresh()).outcomes['racines.json']).toBe('ROOT_CHAIN');
  expect(till.network.asked.filter((name) => name.startsWith('racines'))).toEqual(['racines.json']);
});
