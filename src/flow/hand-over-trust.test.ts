import { beforeAll, describe, expect, it } from 'vitest';
import { toDigits } from '#core/token';
import { now, TestIssuer } from '../core/verify/__fixtures__/test-issuer.ts';
import { code, published, terminal } from './trust/__fixtures__/terminal.ts';

let issuer: TestIssuer;
let rootFile: string;
beforeAll(async () => {
  issuer = await TestIssuer.make();
  rootFile = await issuer.rootFile();
});

/** A till that fetched everything, and the text it hands over. */
async function handedOver(): Promise<string> {
  const till = terminal({ rootFile });
  till.network.files = await published(issuer);
  await till.refresh();
  const text = await till.handOver();
  if (!text.ok) throw new Error(text.code);
  return text.value;
}

interface Handed {
  format: string;
  env: string;
  files: Record<string, unknown>;
}

/** The hand-over with a change; `files` of the change are laid over the honest ones. */
async function forged(change: Partial<Handed>): Promise<string> {
  const honest = JSON.parse(await handedOver()) as Handed;
  return JSON.stringify({ ...honest, ...change, files: { ...honest.files, ...change.files } });
}

describe('a hand-over between tills', () => {
  it('lets a till that never saw a network verify, and says that the files came by hand', async () => {
    const till = terminal({ rootFile });
    till.network.files = null;
    const digits = toDigits(await issuer.present());
    expect(code(await till.verify(digits))).toBe('KEYSET_UNAVAILABLE');
    const taken = await till.take(await handedOver());
    expect(taken).toMatchObject({ ok: true, value: { outcomes: { 'cles.json': 'accepted' } } });
    expect(await till.summary()).toMatchObject({
      level: 'fresh',
      keyset: { source: 'file' },
      lists: { source: 'file' },
    });
    expect(till.marks.highWater).toBe(now - 3600);
    expect(code(await till.verify(digits))).toBe('OK');
    expect(till.network.asked).toEqual([]);
  });

  it('changes nothing when it holds what is there already', async () => {
    const till = terminal({ rootFile });
    till.network.files = await published(issuer);
    await till.refresh();
    const before = new Map(till.files);
    const own = await till.handOver();
    const taken = await till.take(own.ok ? own.value : '');
    expect(taken).toMatchObject({ value: { outcomes: { 'cles.json': 'unchanged', 'statut/17.jwt': 'unchanged' } } });
    expect(till.files).toEqual(before);
  });

  it('carries the roots between the pinned ones and the newest', async () => {
    const giver = terminal({ rootFile });
    giver.network.files = { ...(await published(issuer)), 'racines.json': await issuer.rootFile({ ver: 2 }) };
    await giver.refresh();
    giver.network.files['racines.json'] = await issuer.rootFile({ ver: 3 });
    await giver.refresh();
    const text = await giver.handOver();
    const till = terminal({ rootFile });
    await till.take(text.ok ? text.value : '');
    expect([...till.files.keys()].filter((name) => name.startsWith('racines'))).toEqual([
      'racines.2.json',
      'racines.3.json',
    ]);
  });

  it('has nothing to hand over before the first refresh', async () => {
    expect(await terminal({ rootFile }).handOver()).toMatchObject({ ok: false, code: 'HANDOVER_EMPTY' });
  });
});

describe('a hostile hand-over', () => {
  it.each([
    ['no JSON', '<html>login</html>', 'HANDOVER_SHAPE'],
    ['a list', '[]', 'HANDOVER_SHAPE'],
    ['another form', '{"format":"comptoir-journal/1"}', 'HANDOVER_SHAPE'],
    ['files that are no object', '{"format":"comptoir-trust/1","env":"prod","files":[]}', 'HANDOVER_SHAPE'],
    ['an unknown environment', '{"format":"comptoir-trust/1","env":"test","files":{}}', 'HANDOVER_SHAPE'],
    ['too much', ' '.repeat(28_000_001), 'HANDOVER_TOO_LARGE'],
  ])('%s is refused whole', async (_what, text, refusal) => {
    expect(await terminal({ rootFile }).take(text)).toMatchObject({ ok: false, code: refusal });
  });

  it.each([
    ['a name out of the trust files', { '../practice': 'x' }],
    ['the root file that a build pins', { 'racines.json': 'x' }],
    ['a prototype', JSON.parse('{"__proto__":"x"}') as Record<string, unknown>],
    ['a file that is no text', { 'cles.json': 1 }],
    ['a file too long', { 'cles.json': 'x'.repeat(500_001) }],
    ['too many files', Object.fromEntries(Array.from({ length: 200 }, (_, n) => [`racines.${n}.json`, 'x']))],
  ])('%s makes it refused whole', async (_what, files) => {
    const till = terminal({ rootFile });
    // Spread drops a `__proto__` member: the text is written by hand.
    const text = JSON.stringify({ format: 'comptoir-trust/1', env: 'prod', files });
    expect(await till.take(text)).toMatchObject({ ok: false, code: 'HANDOVER_SHAPE' });
    expect(till.files.size).toBe(0);
  });

  it('of the other environment is refused, and its files would be too', async () => {
    const till = terminal({ rootFile });
    expect(await till.take(await forged({ env: 'demo' }))).toMatchObject({ code: 'HANDOVER_ENV' });
    const demo = await TestIssuer.make('demo');
    const relabelled = await forged({ files: { 'cles.json': await demo.keysetFile() } });
    expect(await till.take(relabelled)).toMatchObject({ value: { outcomes: { 'cles.json': 'KEYSET_THRESHOLD' } } });
    expect(till.files.has('cles.json')).toBe(false);
  });

  it('leaves in place what is newer, and takes nothing forged', async () => {
    const till = terminal({ rootFile });
    till.network.files = await published(issuer);
    await till.refresh();
    const before = new Map(till.files);
    const stranger = await TestIssuer.make();
    const files = {
      'racines.2.json': await stranger.rootFile({ ver: 2 }),
      'cles.json': await issuer.keysetFile({ seq: 11 }),
      'statut/17.jwt': await issuer.shardFile([], { iat: now - 9000 }),
      'statut/delta.jwt': await stranger.deltaFile([]),
    };
    expect(await till.take(await forged({ files }))).toMatchObject({
      value: {
        outcomes: {
          'racines.json': 'ROOT_CHAIN',
          'cles.json': 'KEYSET_ROLLBACK',
          'statut/17.jwt': 'STATUS_ROLLBACK',
          'statut/delta.jwt': 'STATUS_KEY',
        },
      },
    });
    expect(till.files).toEqual(before);
  });
});
