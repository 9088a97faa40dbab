import { beforeAll, expect, it } from 'vitest';
import { TestIssuer } from '../../core/verify/__fixtures__/test-issuer.ts';
import { published, terminal } from './__fixtures__/terminal.ts';

let issuer: TestIssuer;
let rootFile: string;
beforeAll(async () => {
  issuer = await TestIssuer.make();
  rootFile = await issuer.rootFile();
});

const listsAsked = (till: ReturnType<typeof terminal>) =>
  till.network.asked.filter((name) => /^statut\/\d/.test(name)).length;

it('asks for the lists that are published, and no other', async () => {
  const till = terminal({ rootFile });
  till.network.files = { ...(await published(issuer)), 'listes.json': '{"lists":[0,17,65,-1,"../x",null]}' };
  const { outcomes } = await till.refresh();
  expect(till.network.asked.filter((name) => name.startsWith('statut/'))).toEqual([
    'statut/delta.jwt',
    'statut/0.jwt',
    'statut/17.jwt',
  ]);
  expect(outcomes['statut/17.jwt']).toBe('accepted');
});

it('asks for no delta where there is none, and believes no other word for it', async () => {
  const asks = async (delta: string) => {
    const till = terminal({ rootFile });
    till.network.files = { ...(await published(issuer)), 'listes.json': `{"lists":[17],"delta":${delta}}` };
    await till.refresh();
    return till.network.asked.filter((name) => name.startsWith('statut/'));
  };
  expect(await asks('false')).toEqual(['statut/17.jwt']);
  expect(await asks('true')).toEqual(['statut/delta.jwt', 'statut/17.jwt']);
  expect(await asks('0')).toEqual(['statut/delta.jwt', 'statut/17.jwt']);
});

it('goes on asking for a list it holds, whatever is said to be published', async () => {
  const till = terminal({ rootFile });
  till.network.files = await published(issuer);
  await till.refresh();
  till.network.asked = [];
  till.network.files['listes.json'] = '{"lists":[]}';
  await till.refresh();
  expect(listsAsked(till)).toBe(1);
});

it.each([undefined, '<html>login</html>', '{"lists":{}}', 'null'])('asks for all 65 when told %s', async (text) => {
  const till = terminal({ rootFile });
  till.network.files = { ...(await published(issuer)), ...(text !== undefined && { 'listes.json': text }) };
  await till.refresh();
  expect(listsAsked(till)).toBe(65);
});
