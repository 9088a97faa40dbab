import { beforeAll, describe, expect, it } from 'vitest';
import { toDigits } from '#core/token';
import { day, now, TestIssuer } from '../core/verify/__fixtures__/test-issuer.ts';
import type { TrustPins } from './open-trust.ts';
import { code, published as publishedBy, terminal as openTerminal } from './trust/__fixtures__/terminal.ts';

let issuer: TestIssuer;
let rootFile: string;
beforeAll(async () => {
  issuer = await TestIssuer.make();
  rootFile = await issuer.rootFile();
});

const terminal = (pins: Partial<TrustPins> = {}) => openTerminal({ rootFile, ...pins });
const published = async () => ({ ...(await publishedBy(issuer)), 'racines.json': rootFile });

describe('refresh', () => {
  it('fetches, believes and stores; then verifies with the network cut', async () => {
    const till = terminal();
    till.network.files = await published();
    const report = await till.refresh();
    expect(report.outcomes).toMatchObject({
      'racines.json': 'unchanged',
      'cles.json': 'accepted',
      'statut/delta.jwt': 'absent',
      'statut/17.jwt': 'accepted',
      'statut/64.jwt': 'absent',
    });
    expect(report.summary).toMatchObject({
      level: 'fresh',
      keyset: { seq: 12, ageSeconds: 3600 },
      lists: { count: 1 },
    });
    expect(report.clockGapSeconds).toBe(90);
    expect(till.marks.highWater).toBe(now - 3600);
    till.network.files = null;
    till.restart();
    const digits = toDigits(await issuer.present());
    expect(code(await till.verify(digits))).toBe('OK');
    expect(code(await till.verify(digits))).toBe('REPLAY');
  });

  it('asks only for what changed', async () => {
    const till = terminal();
    till.network.files = await published();
    await till.refresh();
    const report = await till.refresh();
    expect(report.outcomes).toMatchObject({ 'cles.json': 'unchanged', 'statut/17.jwt': 'unchanged' });
  });

  it('keeps what is in place when a captive portal answers everything', async () => {
    const till = terminal();
    till.network.files = await published();
    await till.refresh();
    const before = new Map(till.files);
    till.network.files = Object.fromEntries(Object.keys(await published()).map((name) => [name, '<html>login</html>']));
    till.network.files['statut/delta.jwt'] = '<html>login</html>';
    const report = await till.refresh();
    expect(report.outcomes).toMatchObject({
      'racines.json': 'KEYSET_SHAPE',
      'cles.json': 'KEYSET_SHAPE',
      'statut/17.jwt': 'STATUS_SHAPE',
      'statut/delta.jwt': 'DELTA_SHAPE',
    });
    expect(till.files).toEqual(before);
    expect(code(await till.verify(toDigits(await issuer.present())))).toBe('OK');
  });

  it('refuses an older key set and an older shard', async () => {
    const till = terminal();
    till.network.files = await published();
    await till.refresh();
    till.network.files['cles.json'] = await issuer.keysetFile({ seq: 11 });
    till.network.files['statut/17.jwt'] = await issuer.shardFile([], { iat: now - 8000 });
    const { outcomes } = await till.refresh();
    expect(outcomes).toMatchObject({ 'cles.json': 'KEYSET_ROLLBACK', 'statut/17.jwt': 'STATUS_ROLLBACK' });
  });

  it('is held to the floor of the bundle, even with an empty store', async () => {
    const till = terminal({ keysetFloor: await issuer.keysetFile() });
    till.network.files = { 'cles.json': await issuer.keysetFile({ seq: 11 }) };
    expect((await till.refresh()).outcomes['cles.json']).toBe('KEYSET_ROLLBACK');
    expect((await till.summary()).keyset).toMatchObject({ seq: 12, source: 'bundle' });
  });

  it('lets new roots start the sequence again, and only new roots', async () => {
    const till = terminal();
    till.network.files = { ...(await published()), 'cles.json': await issuer.keysetFile({ seq: 900 }) };
    await till.refresh();
    till.network.files['racines.json'] = await issuer.rootFile({ ver: 2 });
    till.network.files['cles.json'] = await issuer.keysetFile({ seq: 13 });
    const { outcomes, summary } = await till.refresh();
    expect(outcomes).toMatchObject({ 'racines.json': 'accepted', 'cles.json': 'accepted' });
    expect(summary.keyset?.seq).toBe(13);
    till.network.files['cles.json'] = await issuer.keysetFile({ seq: 12 });
    expect((await till.refresh()).outcomes['cles.json']).toBe('KEYSET_ROLLBACK');
    till.restart();
    expect((await till.summary()).keyset?.seq).toBe(13);
  });
});

describe('delta', () => {
  it('opposes a phone without fetching a shard again, and dates the lists', async () => {
    const till = terminal();
    till.network.files = await published();
    await till.refresh();
    till.network.asked = [];
    till.network.files['statut/delta.jwt'] = await issuer.deltaFile([17 * 1_048_576 + 413_542]);
    const { outcomes, summary } = await till.refresh();
    expect(outcomes['statut/delta.jwt']).toBe('accepted');
    expect(till.network.asked.filter((name) => name.startsWith('statut/'))).toEqual(['statut/delta.jwt']);
    expect(summary.lists).toMatchObject({ iat: now - 60 });
    expect(code(await till.verify(toDigits(await issuer.present())))).toBe('DEVICE_REVOKED');
  });

  it('of another generation makes the terminal fetch the lists', async () => {
    const till = terminal();
    till.network.files = await published();
    await till.refresh();
    till.network.asked = [];
    till.network.files['statut/delta.jwt'] = await issuer.deltaFile([], { base: now - 3600 });
    till.network.files['statut/17.jwt'] = await issuer.shardFile([], { iat: now - 3600 });
    const { outcomes } = await till.refresh();
    expect(outcomes).toMatchObject({ 'statut/delta.jwt': 'DELTA_BASE', 'statut/17.jwt': 'accepted' });
  });

  it('keeps lists alive past their own end, as long as it is itself recent', async () => {
    const till = terminal();
    till.network.files = {
      ...(await published()),
      'statut/17.jwt': await issuer.shardFile([], { iat: now - 20 * day, exp: now - 12 * day }),
    };
    expect((await till.refresh()).outcomes['statut/17.jwt']).toBe('STATUS_STALE');
    till.network.files['statut/delta.jwt'] = await issuer.deltaFile([], { base: now - 20 * day });
    expect((await till.refresh()).outcomes['statut/17.jwt']).toBe('accepted');
    expect(code(await till.verify(toDigits(await issuer.present())))).toBe('OK');
    till.clock.now += 8 * day;
    expect((await till.summary()).level).toBe('stale');
  });
});

describe('verification at the counter', () => {
  it('says why a terminal cannot verify yet, and still tells a misread', async () => {
    const digits = toDigits(await issuer.present());
    const bare = terminal({ rootFile: null });
    expect(await bare.verify(digits)).toMatchObject({ code: 'TRUST_ROOTS_ABSENT', step: 5 });
    expect(await terminal().verify(digits)).toMatchObject({ code: 'KEYSET_UNAVAILABLE', step: 5 });
    expect(code(await terminal().verify(digits.slice(1)))).toMatch(/^WIRE_/);
    expect((await bare.summary()).level).toBe('absent');
    expect((await bare.refresh()).outcomes).toEqual({ 'racines.json': 'TRUST_ROOTS_ABSENT' });
  });

  it('refuses roots of the other environment', async () => {
    const demo = await TestIssuer.make('demo');
    const till = terminal({ rootFile: await demo.rootFile() });
    expect(code(await till.verify(toDigits(await issuer.present())))).toBe('KEYSET_ENV');
  });

  it('takes roots as the build parsed them', async () => {
    const till = terminal({ rootFile: JSON.parse(rootFile) });
    till.network.files = await published();
    expect((await till.refresh()).summary.level).toBe('fresh');
  });

  it('never saw the list → STATUS_UNAVAILABLE; an old list → STATUS_STALE', async () => {
    const till = terminal();
    till.network.files = { 'cles.json': await issuer.keysetFile({ exp: now + 29 * day }) };
    await till.refresh();
    const digits = toDigits(await issuer.present());
    expect(code(await till.verify(digits))).toBe('STATUS_UNAVAILABLE');
    till.network.files['statut/17.jwt'] = await issuer.shardFile([], { iat: now - 6 * day, exp: now + 2 * day });
    await till.refresh();
    till.clock.now += 30;
    const ageing = await till.verify(digits);
    expect(ageing).toMatchObject({ ok: true, freshness: { level: 'ageing' } });
    expect(ageing.ok && ageing.warnings).toContain('STATUS_AGEING');
    till.clock.now += 2 * day;
    const later = await issuer.present({
      proof: (proof) => ({ ...proof, iat: till.clock.now, exp: till.clock.now + 60 }),
    });
    expect(code(await till.verify(toDigits(later)))).toBe('STATUS_STALE');
  });

  it('names the gap of a clock set back, before the key set that it makes look like the future', async () => {
    const till = terminal();
    till.network.files = await published();
    await till.refresh();
    till.restart();
    till.clock.now = now - 30 * day;
    expect(await till.verify(toDigits(await issuer.present()))).toMatchObject({
      code: 'CLOCK_ROLLBACK',
      detail: { gapSeconds: 30 * day - 3600 },
    });
  });

  it('asks for the challenge on the screen', async () => {
    const till = terminal();
    till.network.files = await published();
    await till.refresh();
    const echo = await issuer.present({ proof: (proof) => ({ ...proof, nonce: 'abcdefgh' }) });
    expect(code(await till.verify(toDigits(await issuer.present()), 'abcdefgh'))).toBe('PROOF_NONCE');
    expect(code(await till.verify(toDigits(echo), 'abcdefgi'))).toBe('PROOF_NONCE');
    expect(code(await till.verify(toDigits(echo), 'abcdefgh'))).toBe('OK');
  });
});
