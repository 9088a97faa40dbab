import { beforeAll, describe, expect, it } from 'vitest';
import { toDigits } from '#core/token';
import { day, now, TestIssuer } from '../../core/verify/__fixtures__/test-issuer.ts';
import { code, published, terminal } from './__fixtures__/terminal.ts';

let issuer: TestIssuer;
let rootFile: string;
let keysetFloor: string;
beforeAll(async () => {
  issuer = await TestIssuer.make();
  rootFile = await issuer.rootFile();
  keysetFloor = await issuer.keysetFile();
});

describe('the floor of the bundle', () => {
  it('refuses a lower sequence to a wiped store, and another set of the same one', async () => {
    const till = terminal({ rootFile, keysetFloor });
    till.network.files = { 'cles.json': await issuer.keysetFile({ seq: 11 }) };
    expect((await till.refresh()).outcomes['cles.json']).toBe('KEYSET_ROLLBACK');
    till.network.files = { 'cles.json': await issuer.keysetFile({ minApp: 2 }) };
    expect((await till.refresh()).outcomes['cles.json']).toBe('KEYSET_FORK');
    expect(till.files.size).toBe(0);
  });

  it('stands above an old store that was put back, and says that it is embedded', async () => {
    const till = terminal({ rootFile, keysetFloor });
    till.files.set('cles.json', {
      text: await issuer.keysetFile({ seq: 11 }),
      fetchedAt: now,
      source: 'network',
      rootVersion: 1,
    });
    expect((await till.summary()).keyset).toMatchObject({ seq: 12, source: 'bundle' });
    till.network.files = null;
    await till.refresh();
    expect(till.marks.highWater).toBe(now - 3600);
    till.network.files = { ...(await published(issuer)), 'cles.json': await issuer.keysetFile({ seq: 13 }) };
    expect((await till.refresh()).outcomes['cles.json']).toBe('accepted');
    expect((await till.summary()).keyset).toMatchObject({ seq: 13, source: 'network' });
  });

  it('still binds after it has ended, and serves nobody then', async () => {
    const till = terminal({
      rootFile,
      keysetFloor: await issuer.keysetFile({ iat: now - 40 * day, exp: now - 12 * day }),
    });
    expect(code(await till.verify(toDigits(await issuer.present())))).toBe('KEYSET_EXPIRED');
    till.network.files = { 'cles.json': await issuer.keysetFile({ seq: 11 }) };
    expect((await till.refresh()).outcomes['cles.json']).toBe('KEYSET_ROLLBACK');
  });

  it('is no floor when two pinned roots did not sign it', async () => {
    const stranger = await TestIssuer.make();
    const till = terminal({ rootFile, keysetFloor: await stranger.keysetFile({ seq: 99 }) });
    till.network.files = await published(issuer);
    expect((await till.refresh()).outcomes['cles.json']).toBe('accepted');
  });

  it('binds under the pinned roots only: later ones may start again', async () => {
    const till = terminal({ rootFile, keysetFloor: await issuer.keysetFile({ seq: 900 }) });
    till.network.files = { ...(await published(issuer)), 'racines.json': await issuer.rootFile({ ver: 2 }) };
    expect((await till.refresh()).outcomes).toMatchObject({ 'racines.json': 'accepted', 'cles.json': 'accepted' });
    expect((await till.summary()).keyset?.seq).toBe(12);
  });
});

it('holds an ended set of the store against an older one', async () => {
  const till = terminal({ rootFile });
  till.network.files = { 'cles.json': await issuer.keysetFile({ exp: now + day }) };
  await till.refresh();
  till.restart();
  till.clock.now = now + 2 * day;
  const verdict = await till.verify(toDigits(await issuer.present()));
  expect(verdict).toMatchObject({ code: 'KEYSET_EXPIRED', detail: { gapSeconds: day } });
  till.network.files = { 'cles.json': await issuer.keysetFile({ seq: 11 }) };
  expect((await till.refresh()).outcomes['cles.json']).toBe('KEYSET_ROLLBACK');
});
