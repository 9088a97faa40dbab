import { describe, expect, it } from 'vitest';
import { openInsKeys } from '#adapters/ins-keys';
import { parseInsKey, recognise, type InsCode, type InsKey } from '#core/read';
import { insText, makeInsSigner } from '../core/read/__fixtures__/ins-signer.ts';
import { checkIns } from './check-ins.ts';

function keysOf(...keys: readonly InsKey[]) {
  const kept = new Map<string, string>();
  const port = openInsKeys({
    getItem: (name) => kept.get(name) ?? null,
    setItem: (name, value) => void kept.set(name, value),
  });
  for (const key of keys) port.keep(key);
  return port;
}

function insOf(text: string): InsCode {
  const found = recognise({ text, via: 'camera' });
  if (found.kind !== 'ins') throw new Error(`not an INS code: ${found.kind}`);
  return found;
}

const signatureOf = async (code: InsCode, ...keys: readonly InsKey[]) =>
  (await checkIns(code, keysOf(...keys))).signature;

describe('the signature of an INS code', () => {
  it('is verified by the key of its signer, and by no other', async () => {
    const [own, other] = [await makeInsSigner('FR99TE01'), await makeInsSigner('FR99TE01')];
    const code = insOf(await own.sign(insText('FR99TE01')));
    expect(await signatureOf(code, own.key)).toBe('verified');
    expect(await signatureOf(code, other.key)).toBe('not-verified');
    expect(await signatureOf(code, { ...own.key, signer: 'FR99TE02' })).toBe('not-verified');
    expect(await signatureOf(code)).toBe('not-verified');
    expect(await signatureOf(code, { ...own.key, y: own.key.x })).toBe('not-verified');
  });

  it.each([
    ['another name', (text: string) => text.replace('DARTAGNAN', 'DARTAGNON')],
    ['another date of signature', (text: string) => text.replace('2008', '2009')],
    ['a signature cut short', (text: string) => text.slice(0, -2)],
    ['a letter that is not in the alphabet', (text: string) => `${text.slice(0, -1)}1`],
  ])('is not verified with %s', async (_what, change) => {
    const { key, sign } = await makeInsSigner('FR99TE01');
    expect(await signatureOf(insOf(change(await sign(insText('FR99TE01')))), key)).toBe('not-verified');
  });

  it('stays absent where there is none', async () => {
    const { key } = await makeInsSigner('FR99TE01');
    expect(await signatureOf(insOf(insText('FR99TE01')), key)).toBe('absent');
  });

  it('is that of the example which the 2D-Doc specification gives', async () => {
    const key = parseInsKey(`FR000001
-----BEGIN PUBLIC KEY-----
MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAEqY8NfM1igIiTvsTUNuedGDSh1uAB
1w8cTNzNnZ4v4in3JAUU6N3AypjQx0QMnMSShJoPvac/w5L02grgf4TCPA==
-----END PUBLIC KEY-----`);
    const fields = ['L0THEOULE SUR MER', 'L1JEAN PAUL', 'L231051962L3COVID-19', 'L4J07BX03'];
    const vaccine = ['L5COMIRNATY PFIZER/BIONTECH', 'L6COMIRNATY PFIZER/BIONTECH', 'L71L82L901032021LACO'];
    const seal = {
      signer: 'FR000001',
      signed: `DC04FR0000011E6D1E6DL101FR${[...fields, ...vaccine].join('\u001d')}`,
      signature:
        '32T2SI2RUMPDLBHAFSBDF2CUE7GI4NR5WC3NSBEU6AZ7QZJZCPMCTXTVIDZAKEYO7237SQ2ZPOCMZKG7U3Q2LIMPPVJMA7TQAAKC5DY',
    };
    if (!key.ok) throw new Error(key.code);
    expect(await signatureOf({ ...insOf(insText('FR000001')), seal }, key.value)).toBe('verified');
  });
});

describe('keys kept on the till', () => {
  it('hold one of each signer, and can be taken off', async () => {
    const [first, second] = [await makeInsSigner('FR99TE01'), await makeInsSigner('FR99TE01')];
    const keys = keysOf(first.key, second.key, { ...first.key, signer: 'FR99TE02' });
    expect(keys.list()).toEqual([second.key, { ...first.key, signer: 'FR99TE02' }]);
    keys.forget('FR99TE01');
    expect(keys.list().map(({ signer }) => signer)).toEqual(['FR99TE02']);
  });

  it.each(['{', '{"signer":"A"}', '[null,1,{"signer":"FR99TE01"}]'])('leaves out what is no key: %s', (stored) => {
    expect(openInsKeys({ getItem: () => stored, setItem: () => undefined }).list()).toEqual([]);
  });
});
