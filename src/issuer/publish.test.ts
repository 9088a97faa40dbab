import { inflateSync } from 'node:zlib';
import { compactVerify, importJWK } from 'jose';
import { describe, expect, it } from 'vitest';
import { fromBase64Url } from '#core/shared';
import { createIssuer } from './create-issuer.ts';
import type { IssuerRecord } from './issuer-record.ts';
import type { KeyPair } from './keys/key-pair.ts';
import { makeKeyset } from './keys/keyset.ts';
import { makeRootFile, makeRoots } from './keys/root-file.ts';
import { publishGeneration } from './publish.ts';
import type { Enrolment } from './register.ts';
import { opposedPositions } from './status/opposed-positions.ts';
import { shardEntries, shardOf } from './status/position.ts';

const now = 1_795_500_000;
const day = 86_400;
const identity = { env: 'demo', iss: 'demo.comptoir.example', statusPrefix: 'https://st.example/d/', now } as const;
const roots = await makeRoots();
const issuer = await createIssuer(identity, roots);

const enrolment = (position: number, more: Partial<Enrolment> = {}): Enrolment => ({
  handle: `h${position}`,
  phone: `p${position}`,
  position,
  person: { ass: { nir: '', cle: '', reg: '', cai: '', cen: '' }, ben: [] },
  iat: now,
  exp: now + 14 * day,
  ...more,
});

async function filesOf(enrolments: readonly Enrolment[], record: IssuerRecord = issuer.record, at = now) {
  const files = new Map<string, string>();
  const done = await publishGeneration(
    {
      record,
      rootFile: issuer.rootFile,
      rootChain: [],
      keyset: await makeKeyset(record, record.keys, { seq: 7, now: at }, roots.slice(0, 2)),
      readKey: (kid) => Promise.resolve(keyNamed(kid)),
      now: at,
    },
    {
      opposed: opposedPositions(enrolments, at),
      shards: [...new Set([0, ...enrolments.map(({ position }) => shardOf(position))])],
    },
    ({ name, text }) => Promise.resolve(void files.set(name, text)),
  );
  if (!done.ok) throw new Error(done.code);
  return files;
}

function keyNamed(kid: string): KeyPair {
  return issuer.keys.find((key) => key.kid === kid)!;
}

const decode = (part: string) => Buffer.from(part, 'base64url').toString('utf8');
const publicKey = ({ jwk: { kty, crv, x, y } }: KeyPair) => importJWK({ kty, crv, x, y }, 'ES256');

/** kids whose signature over the envelope verifies under the exact header template. */
async function signersOf(envelope: string, typ: string, keys: readonly KeyPair[]): Promise<string[]> {
  const { p, s } = JSON.parse(envelope) as { p: string; s: { k: string; g: string }[] };
  const good: string[] = [];
  for (const { k, g } of s) {
    const header = Buffer.from(`{"alg":"ES256","kid":"${k}","typ":"${typ}"}`).toString('base64url');
    await compactVerify(`${header}.${p}.${g}`, await publicKey(keys.find(({ kid }) => kid === k)!));
    good.push(k);
  }
  return good;
}

describe('the root file', () => {
  it('lists three roots and is signed by all of them', async () => {
    const [first, second, third] = issuer.record.roots;
    expect(await signersOf(issuer.rootFile, 'cpt1-racines+jwt', roots)).toEqual([first, second, third]);
    const payload = JSON.parse(decode((JSON.parse(issuer.rootFile) as { p: string }).p)) as object;
    expect(Object.keys(payload)).toEqual(['env', 'ver', 'iat', 'exp', 'threshold', 'roots']);
    expect(payload).toMatchObject({ env: 'demo', ver: 1, iat: now, threshold: 2 });
  });

  it('is signed by the old and the new roots at a rotation', async () => {
    const next = await makeRoots();
    const text = await makeRootFile({ env: 'demo', ver: 2, now }, next, roots.slice(0, 2));
    const signers = await signersOf(text, 'cpt1-racines+jwt', [...roots, ...next]);
    expect(signers).toEqual([...roots.slice(0, 2), ...next].map(({ kid }) => kid));
  });
});

describe('the key set', () => {
  it('is signed by two roots and holds public members only', async () => {
    const text = (await filesOf([])).get('cles.json') ?? '';
    expect(await signersOf(text, 'cpt1-cles+jwt', roots)).toEqual(issuer.record.roots.slice(0, 2));
    const json = decode((JSON.parse(text) as { p: string }).p);
    expect(JSON.stringify(JSON.parse(json))).toBe(json);
    const { keys, ...rest } = JSON.parse(json) as { keys: object[] };
    expect(rest).toEqual({ env: 'demo', seq: 7, iat: now, exp: now + 30 * day, minApp: 1 });
    expect(keys.map((key) => Object.keys(key).join())).toEqual(Array(2).fill('kid,iss,env,use,x,y,nbf,exp,status'));
  });

  it('drops a key two weeks after its last possible signature, not before', async () => {
    const [droits, statut] = issuer.record.keys;
    const record = { ...issuer.record, keys: [{ ...droits!, exp: now }, statut!] };
    const kidsAt = async (at: number) =>
      (
        JSON.parse(decode((JSON.parse((await filesOf([], record, at)).get('cles.json')!) as { p: string }).p)) as {
          keys: { kid: string }[];
        }
      ).keys.map(({ kid }) => kid);
    expect(await kidsAt(now + 14 * day - 1)).toEqual([droits!.kid, statut!.kid]);
    expect(await kidsAt(now + 14 * day)).toEqual([statut!.kid]);
  });

  it('is not made without a key that may sign lists', async () => {
    const keys = issuer.record.keys.map((key) => (key.use === 'statut' ? { ...key, revoked: now } : key));
    await expect(filesOf([], { ...issuer.record, keys })).rejects.toThrow('ISSUER_NO_KEY');
  });
});

describe('the opposition list', () => {
  async function readShard(text: string) {
    const statut = keyNamed(issuer.record.keys[1]!.kid);
    await compactVerify(text, await publicKey(statut));
    const [header = '', body = ''] = text.split('.');
    expect(decode(header)).toBe(`{"alg":"ES256","kid":"${statut.kid}","typ":"statuslist+jwt"}`);
    const payload = JSON.parse(decode(body)) as { status_list: { lst: string } };
    const bits = inflateSync(fromBase64Url(payload.status_list.lst)!);
    const set = [];
    for (let i = 0; i < shardEntries; i += 1) if ((bits[i >> 3]! >> (i & 7)) & 1) set.push(i);
    return { payload, length: bits.length, set };
  }

  it('is one shard of 2^20 bits, least-significant first, when nobody is opposed', async () => {
    const { payload, length, set } = await readShard((await filesOf([enrolment(3)])).get('statut/0.jwt') ?? '');
    expect(payload).toMatchObject({ sub: 'https://st.example/d/0', iat: now, exp: now + 8 * day, ttl: 43_200 });
    expect({ length, set }).toEqual({ length: 131_072, set: [] });
  });

  it('sets the bit of each opposed phone, in its own shard', async () => {
    const opposedAt = now - 5;
    const files = await filesOf([
      enrolment(0, { opposedAt }),
      enrolment(1),
      enrolment(9, { opposedAt }),
      enrolment(shardEntries - 1, { opposedAt }),
      enrolment(2 * shardEntries + 17, { opposedAt }),
    ]);
    expect([...files.keys()]).toEqual(['racines.json', 'cles.json', 'statut/0.jwt', 'statut/2.jwt', 'listes.json']);
    expect(JSON.parse(files.get('listes.json')!)).toEqual({ lists: [0, 2], delta: false });
    expect((await readShard(files.get('statut/0.jwt')!)).set).toEqual([0, 9, shardEntries - 1]);
    expect(await readShard(files.get('statut/2.jwt')!)).toMatchObject({
      payload: { sub: 'https://st.example/d/2' },
      set: [17],
    });
  });

  it('forgets a phone a day after its last credential expired', async () => {
    const phone = enrolment(4, { opposedAt: now });
    const setAt = async (at: number) =>
      (await readShard((await filesOf([phone], issuer.record, at)).get('statut/0.jwt')!)).set;
    expect(await setAt(phone.exp + day - 1)).toEqual([4]);
    expect(await setAt(phone.exp + day)).toEqual([]);
  });
});
