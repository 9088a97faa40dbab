import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { acceptKeyset, openAttestation, openStatement, pinRoots } from '#core/verify';
import { openRightsPayload, type RightsClaims } from '#core/token';
import { doorServer } from './__fixtures__/door-server.ts';

const door = await doorServer();
const { ask, newPhone, issuer, clock } = door;
afterAll(door.close);

function rightsOf(credential: unknown): RightsClaims {
  const payload = Buffer.from(String(credential).split('.')[1] ?? '', 'base64url');
  const opened = openRightsPayload(new Uint8Array(payload));
  if (!opened.ok) throw new Error(opened.code);
  return opened.value as typeof opened.value & RightsClaims;
}

async function keyset() {
  const roots = await pinRoots(issuer.published().get('racines.json') ?? '');
  if (!roots.ok) throw new Error(roots.code);
  const set = await acceptKeyset(issuer.published().get('cles.json') ?? '', {
    env: 'demo',
    now: clock.now,
    roots: roots.value,
  });
  if (!set.ok) throw new Error(set.code);
  return { keyset: set.value, env: 'demo' as const, now: clock.now };
}

describe('a call', () => {
  it('is believed once, at its path, at its time, from the key it names', async () => {
    const phone = await newPhone();
    await phone.enrol('adulte');
    const call = await phone.signed('/amc/card', { contract: 'lavande' });
    expect(await ask('/amc/card', { call })).toMatchObject({ status: 200 });
    expect((await ask('/amc/card', { call })).json).toEqual({ code: 'ISSUER_CALL_REPLAY' });
    const other = await phone.signed('/amc/card', { contract: 'lavande' });
    expect((await ask('/issuer/amc', { call: other })).json).toEqual({ code: 'ISSUER_CALL_PATH' });
    expect((await ask('/amc/card', { call: `${other.slice(0, -4)}AAAA` })).json).toEqual({
      code: 'ISSUER_CALL_SIGNATURE',
    });
    clock.now += 121;
    expect((await ask('/amc/card', { call: other })).json).toEqual({ code: 'ISSUER_CALL_DATE' });
    expect((await ask('/amc/card', { call: 'a.b.c' })).json).toEqual({ code: 'ISSUER_CALL_SHAPE' });
    expect((await ask('/amc/card', {})).json).toEqual({ code: 'ISSUER_CALL_SHAPE' });
  });

  it('by a phone that was never enrolled, or is opposed, gets nothing', async () => {
    const phone = await newPhone();
    expect((await phone.call('/amc/card', { contract: 'lavande' })).json).toEqual({ code: 'ISSUER_PHONE_UNKNOWN' });
    const { handle } = await phone.enrol('c2s');
    await ask('/issuer/oppose', { handle });
    expect((await phone.call('/issuer/attestation', { beneficiary: 0 })).json).toEqual({
      code: 'ISSUER_PHONE_OPPOSED',
    });
  });
});

describe('complementary insurances', () => {
  it('are added from signed cards, ordered, renewed and removed', async () => {
    const phone = await newPhone();
    await phone.enrol('sans-amc');
    const card = async (contract: string) => (await phone.call('/amc/card', { contract })).json['card'];
    const added = await phone.call('/issuer/amc', { contracts: [await card('lavande'), await card('horizon')] });
    const { amc = [] } = rightsOf(added.json['credential']);
    expect(amc).toMatchObject([
      { num: '0075432109', res: 1, c2s: 0, au: '20271231' },
      { num: '0044012200', res: 0 },
    ]);
    const names = amc.map(({ num, adh }) => `${num}/${adh}`).reverse();
    const turned = rightsOf((await phone.call('/issuer/amc', { contracts: names })).json['credential']);
    expect(turned.amc?.map(({ num }) => num)).toEqual(['0044012200', '0075432109']);
    const renewed = await ask('/issuer/renew', {
      presentation: await phone.present(
        (await phone.call('/issuer/amc', { contracts: names.slice(0, 1) })).json['credential'],
      ),
    });
    expect(rightsOf(renewed.json['credential']).amc?.map(({ num }) => num)).toEqual(['0044012200']);
    expect(rightsOf((await phone.call('/issuer/amc', { contracts: [] })).json['credential'])).not.toHaveProperty('amc');
  });

  it('take the place of those the person had, which can be kept', async () => {
    const phone = await newPhone();
    const { amc = [] } = rightsOf((await phone.enrol('ald'))['credential']);
    const kept = `${amc[0]?.num}/${amc[0]?.adh}`;
    const { card } = (await phone.call('/amc/card', { contract: 'brume' })).json;
    const both = rightsOf((await phone.call('/issuer/amc', { contracts: [kept, card] })).json['credential']);
    expect(both.amc?.map(({ num }) => num)).toEqual(['0013204417', '0029377700']);
  });

  it('refuse the card of somebody else, a forged one, a third, the same twice', async () => {
    const [one, other] = [await newPhone(), await newPhone()];
    await one.enrol('adulte');
    await other.enrol('famille');
    const { card } = (await other.call('/amc/card', { contract: 'lavande' })).json;
    const arrange = async (contracts: unknown) => (await one.call('/issuer/amc', { contracts })).json['code'];
    expect(await arrange([card])).toBe('AMC_OTHER_PERSON');
    expect(await arrange([`${String(card).slice(0, -6)}AAAAAA`])).toBe('AMC_CARD');
    expect(await arrange(['0099999999/1'])).toBe('AMC_CARD');
    const own = (await one.call('/amc/card', { contract: 'lavande' })).json['card'];
    expect(await arrange([own, own])).toBe('AMC_TWICE');
    expect(await arrange([own, own, own])).toBe('AMC_TOO_MANY');
    expect(await arrange('all')).toBe('AMC_TOO_MANY');
  });

  it('leave the card when the contract has ended', async () => {
    const phone = await newPhone();
    await phone.enrol('nom-basque');
    const { card } = (await phone.call('/amc/card', { contract: 'lavande' })).json;
    await phone.call('/issuer/amc', { contracts: [card] });
    const before = clock.now;
    clock.now = Date.UTC(2028, 0, 2) / 1000;
    const late = await phone.call('/issuer/amc', { contracts: [card] });
    clock.now = before;
    expect(late.json).toEqual({ code: 'AMC_CARD' });
  });
});

describe('the relay of summaries', () => {
  const sealed = 'aaaa..bbbb.cccc.dddd';

  it('keeps a letter for the phone whose presentation the till shows, until it is taken', async () => {
    const phone = await newPhone();
    const { credential } = await phone.enrol('adulte');
    const presentation = await phone.present(credential, clock.now - 3_600);
    clock.now += 1;
    const visit = await phone.present(credential, clock.now);
    expect((await ask('/issuer/summaries/leave', { presentation: visit, sealed })).json).toEqual({ left: true });
    await ask('/issuer/summaries/leave', { presentation: visit, sealed });
    expect((await ask('/issuer/summaries/leave', { presentation, sealed })).json['code']).toBe('PROOF_BEFORE_RIGHTS');
    const { letters } = (await phone.call('/issuer/summaries/fetch')).json;
    expect(letters).toEqual([{ id: expect.stringMatching(/^[\w-]{12}$/), sealed }]);
    const ids = (letters as { id: string }[]).map(({ id }) => id);
    expect((await phone.call('/issuer/summaries/take', { ids })).json).toEqual({ taken: true });
    expect((await phone.call('/issuer/summaries/fetch')).json).toEqual({ letters: [] });
  });

  it('gives a phone its own letters only, and takes none for a phone that was not there', async () => {
    const [phone, other] = [await newPhone(), await newPhone()];
    const { credential } = await phone.enrol('adulte');
    await other.enrol('famille');
    await ask('/issuer/summaries/leave', { presentation: await phone.present(credential), sealed });
    expect((await other.call('/issuer/summaries/fetch')).json).toEqual({ letters: [] });
    const forged = await ask('/issuer/summaries/leave', { presentation: await other.present(credential), sealed });
    expect(forged.json).toEqual({ code: 'HOLDER_SIGNATURE' });
    const open = await ask('/issuer/summaries/leave', {
      presentation: await phone.present(credential),
      sealed: '{"fee":1}',
    });
    expect(open.json).toEqual({ code: 'ISSUER_SUMMARY' });
    const visit = await phone.present(credential);
    clock.now += 86_401;
    expect((await ask('/issuer/summaries/leave', { presentation: visit, sealed })).json).toEqual({
      code: 'ISSUER_SUMMARY',
    });
  });
});

describe('a code read aloud', () => {
  it('stands for a presentation once, for a minute, the last one only', async () => {
    const phone = await newPhone();
    const { credential } = await phone.enrol('adulte');
    const make = async () => {
      const presentation = await phone.present(credential);
      return { presentation, ...(await ask('/issuer/code', { presentation })).json };
    };
    const [old, fresh] = [await make(), await make()] as { presentation: string; code: string }[];
    expect(fresh?.code).toMatch(/^\d{8}$/);
    const redeem = async (code: unknown) => (await ask('/issuer/code/redeem', { code })).json;
    expect(await redeem(old?.code)).toEqual({ code: 'ISSUER_SPOKEN_CODE' });
    expect(await redeem(`${fresh?.code.slice(0, 4)} ${fresh?.code.slice(4)}`)).toEqual({
      presentation: fresh?.presentation,
    });
    expect(await redeem(fresh?.code)).toEqual({ code: 'ISSUER_SPOKEN_CODE' });
    const late = await make();
    clock.now += 61;
    expect(await redeem((late as { code?: string }).code)).toEqual({ code: 'ISSUER_SPOKEN_CODE' });
  });

  it('cannot be searched for', async () => {
    clock.now += 600;
    const codes = [];
    for (let i = 0; i < 12; i += 1)
      codes.push((await ask('/issuer/code/redeem', { code: `1000000${i % 10}` })).json['code']);
    expect(codes.slice(0, 10)).toEqual(Array(10).fill('ISSUER_SPOKEN_CODE'));
    expect(codes.slice(10)).toEqual(['ISSUER_RATE', 'ISSUER_RATE']);
  });
});

describe('statements', () => {
  it('attest the rights of one person, under the keys of the issuer', async () => {
    const phone = await newPhone();
    await phone.enrol('famille');
    const { attestation } = (await phone.call('/issuer/attestation', { beneficiary: 1 })).json;
    const opened = await openAttestation(String(attestation), await keyset());
    expect(opened).toMatchObject({
      ok: true,
      value: { iat: clock.now, ben: [{ pre: 'Louise' }], amc: [{ num: '0031555200' }] },
    });
    expect(JSON.stringify(opened)).not.toContain('Nathan');
    expect((await phone.call('/issuer/attestation', { beneficiary: 4 })).json).toEqual({ code: 'ISSUER_BENEFICIARY' });
    const [header = '', payload = '', signature = ''] = String(attestation).split('.');
    const changed = Buffer.from(Buffer.from(payload, 'base64url').toString().replace('Louise', 'Lucien')).toString(
      'base64url',
    );
    expect(await openAttestation(`${header}.${changed}.${signature}`, await keyset())).toMatchObject({
      code: 'STATEMENT_SIGNATURE',
    });
    expect(await openStatement(String(attestation), 'identity', await keyset())).toMatchObject({
      code: 'STATEMENT_SHAPE',
    });
    const production = { ...(await keyset()), env: 'prod' as const };
    expect(await openAttestation(String(attestation), production)).toMatchObject({ code: 'STATEMENT_KEY' });
  });

  it('affirm only the claims asked, for a key that says nothing of the phone', async () => {
    const phone = await newPhone();
    await phone.enrol('adulte');
    const { jwk: key } = await newPhone();
    const { affirmation } = (await phone.call('/issuer/affirmation', { claims: ['given_name', 'covered'], key })).json;
    const opened = await openStatement(String(affirmation), 'identity', await keyset());
    expect(opened).toMatchObject({
      ok: true,
      value: { claims: { given_name: 'Camille', covered: true }, cnf: { jwk: key } },
    });
    expect(JSON.stringify(opened)).not.toMatch(new RegExp(`Durand|2850578|${phone.jwk.x}`));
    const ask = async (claims: unknown) => (await phone.call('/issuer/affirmation', { claims, key })).json['code'];
    expect(await ask(['nir'])).toBe('ISSUER_CLAIMS');
    expect(await ask(['__proto__'])).toBe('ISSUER_CLAIMS');
    expect(await ask([])).toBe('ISSUER_CLAIMS');
    clock.now += 301;
    expect(await openStatement(String(affirmation), 'identity', await keyset())).toMatchObject({
      code: 'STATEMENT_EXPIRED',
    });
  });

  it('name who accepts the app', async () => {
    await issuer.publish();
    const opened = await openStatement(issuer.published().get('annuaire.jwt') ?? '', 'directory', await keyset());
    expect(opened).toMatchObject({
      ok: true,
      value: { entries: expect.arrayContaining([expect.objectContaining({ town: 'Nantes' })]) },
    });
  });
});

it('writes down every call and nobody: no name, no NIR, no handle, no code, no token', async () => {
  const phone = await newPhone();
  const { credential, handle, lossCode } = await phone.enrol('adulte');
  await ask('/issuer/nothing-2850578006048', {});
  await phone.call('/issuer/attestation', { beneficiary: 0 });
  const file = path.join(door.folder, 'audit.jsonl');
  const log = readFileSync(file, 'utf8');
  const lines = log
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);
  expect(lines.at(-1)).toEqual({
    at: new Date(clock.now * 1000).toISOString(),
    call: '/issuer/attestation',
    status: 200,
    phone: expect.stringMatching(/^[\w-]{12}$/),
  });
  expect(lines.at(-2)).toMatchObject({ call: 'unknown', status: 404, code: 'ISSUER_ROUTE' });
  for (const word of ['2850578006048', 'Durand', 'Camille', handle, lossCode, credential, phone.jwk.x, '127.0.0.1']) {
    expect(log).not.toContain(String(word));
  }
});

it('keeps whatever it writes from other users', () => {
  const files = readdirSync(door.folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const open = files.filter((entry) => (statSync(path.join(entry.parentPath, entry.name)).mode & 0o077) !== 0);
  expect(open.map(({ name }) => name)).toEqual([]);
});
