import { beforeAll, describe, expect, it } from 'vitest';
import { Desk } from './__fixtures__/desk.ts';
import { signJws, type TestKey } from './__fixtures__/key-pair.ts';
import { day, honestRights, now } from './__fixtures__/test-issuer.ts';
import { openAttestation, openStatement, type StatementContext } from './index.ts';

let desk: Desk;
let context: StatementContext;
const claims = { iss: 'cnam.prod.example', env: 'prod', iat: now - 60, sub: 'x' };
const header = (kid: string, type: string) => `{"alg":"ES256","kid":"${kid}","typ":"${type}"}`;

beforeAll(async () => {
  desk = await Desk.open();
  context = { keyset: desk.keyset, env: 'prod', now };
});

const sign = (payload: object, key: TestKey = desk.issuer.rightsKey, type = 'cpt1-affirmation+jwt') =>
  signJws(header(key.kid, type), JSON.stringify(payload), key);

async function codeOf(text: string, changes: Partial<StatementContext> = {}): Promise<string> {
  const opened = await openStatement(text, 'identity', { ...context, ...changes });
  return opened.ok ? 'OK' : opened.code;
}

/** A desk whose rights key has these changes in the key set. */
const keyed = async (changes: object): Promise<[Desk, StatementContext]> => {
  const other = await Desk.open(({ rightsKey, statusKey, ...issuer }) => ({
    keys: [
      { ...base(rightsKey, issuer.env), ...changes },
      { ...base(statusKey, issuer.env), use: 'statut' },
    ],
  }));
  return [other, { keyset: other.keyset, env: 'prod', now }];
};
const base = ({ kid, x, y }: TestKey, env: string) => ({
  ...{ kid, iss: 'cnam.prod.example', env, use: 'droits', x, y },
  ...{ nbf: now - 90 * day, exp: now + 300 * day, status: ['https://st.example/p/'] },
});

describe('a statement', () => {
  it('opens to its claims', async () => {
    expect(await openStatement(await sign(claims), 'identity', context)).toEqual({ ok: true, value: claims });
  });

  it.each([
    ['of two parts', (text: string) => text.split('.').slice(0, 2).join('.'), 'STATEMENT_SHAPE'],
    ['of four parts', (text: string) => `${text}.AA`, 'STATEMENT_SHAPE'],
    ['padded', (text: string) => `${text}=`, 'STATEMENT_SHAPE'],
    ['with white space in its payload', (text: string) => text.replace('.', '.\n'), 'STATEMENT_SHAPE'],
    ['with a spaced header', (text: string) => text.replace('.', 'IA.'), 'STATEMENT_SHAPE'],
    ['longer than 400,000 characters', (text: string) => text + 'A'.repeat(400_000), 'STATEMENT_SHAPE'],
    ['whose payload was changed', (text: string) => text.replace(/[.]e/, '.f'), 'STATEMENT_SIGNATURE'],
  ])('%s is refused', async (_what, change, code) => {
    expect(await codeOf(change(await sign(claims)))).toBe(code);
  });

  it('of another kind is not this one', async () => {
    expect(await codeOf(await sign(claims, desk.issuer.rightsKey, 'cpt1-annuaire+jwt'))).toBe('STATEMENT_SHAPE');
    expect(await codeOf(await sign(claims, desk.issuer.rightsKey, 'cpt1-droits+jwt'))).toBe('STATEMENT_SHAPE');
  });

  it('is signed by a key for rights that the set knows, has not revoked, and knows for this environment', async () => {
    expect(await codeOf(await sign(claims, desk.issuer.phone))).toBe('STATEMENT_KEY');
    expect(await codeOf(await sign(claims, desk.issuer.statusKey))).toBe('STATEMENT_KEY');
    expect(await codeOf(await sign(claims), { env: 'demo' })).toBe('STATEMENT_KEY');
    const [revoked, its] = await keyed({ revoked: now - 1 });
    expect(await codeOf(await sign(claims, revoked.issuer.rightsKey), its)).toBe('STATEMENT_KEY');
  });

  it('is refused when another key signed it under that name', async () => {
    const { rightsKey, phone } = desk.issuer;
    const text = await signJws(header(rightsKey.kid, 'cpt1-affirmation+jwt'), JSON.stringify(claims), phone);
    expect(await codeOf(text)).toBe('STATEMENT_SIGNATURE');
  });

  it('is canonical JSON of an object, in strict UTF-8', async () => {
    const { rightsKey } = desk.issuer;
    const signed = (payload: string) => signJws(header(rightsKey.kid, 'cpt1-affirmation+jwt'), payload, rightsKey);
    for (const payload of ['[]', '{"iat":1,"iat":2}', '{"iat": 1}', '']) {
      expect(await codeOf(await signed(payload))).toBe('STATEMENT_SHAPE');
    }
  });

  it.each([
    [{ iss: 'other.example' }, 'STATEMENT_ISSUER'],
    [{ env: 'demo' }, 'STATEMENT_ISSUER'],
    [{ iat: 'x' }, 'STATEMENT_SHAPE'],
    [{ exp: 'x' }, 'STATEMENT_SHAPE'],
    [{ iat: now + 120 }, 'OK'],
    [{ iat: now + 121 }, 'STATEMENT_FUTURE'],
    [{ exp: now + 1 }, 'OK'],
    [{ exp: now }, 'STATEMENT_EXPIRED'],
    [{ iat: now - 90 * day }, 'OK'],
    [{ iat: now - 90 * day - 1 }, 'STATEMENT_KEY'],
  ])('with %j → %s', async (changes, code) => {
    expect(await codeOf(await sign({ ...claims, ...changes }))).toBe(code);
  });

  it('is dated before its key retired', async () => {
    const [retired, its] = await keyed({ exp: now - 59 });
    expect(await codeOf(await sign(claims, retired.issuer.rightsKey), its)).toBe('OK');
    const [gone, later] = await keyed({ exp: now - 60 });
    expect(await codeOf(await sign(claims, gone.issuer.rightsKey), later)).toBe('STATEMENT_KEY');
  });
});

describe('an attestation of rights', () => {
  const honest = () => {
    const { ass, ben, amc } = honestRights(desk.issuer.phone);
    return { iss: 'cnam.prod.example', env: 'prod', iat: now - 60, id: 'AbC-_0123456', ass, ben, amc };
  };
  const open = async (payload: object) =>
    openAttestation(await sign(payload, desk.issuer.rightsKey, 'cpt1-attestation+jwt'), context);

  it('opens to the person it is about, with or without a complementary insurance', async () => {
    expect(await open(honest())).toEqual({ ok: true, value: honest() });
    const { iss, env, iat, id, ass, ben } = honest();
    const without = { iss, env, iat, id, ass, ben };
    expect(await open(without)).toEqual({ ok: true, value: without });
  });

  it.each([
    ['an unknown member', { more: 1 }],
    ['a name that shows as another', { ben: [{ ...honestPerson(), nom: 'АDAM' }] }],
    ['a wrong NIR key', { ass: { nir: '2850578006048', cle: '78', reg: '01', cai: '751', cen: '0001' } }],
    ['nobody', { ben: [] }],
    ['two people', { ben: [honestPerson(), { ...honestPerson(), rg: '2' }] }],
    ['people that are no list', { ben: {} }],
    ['a code of 11 characters', { id: 'AbC-_012345' }],
    ['a code of 13 characters', { id: 'AbC-_01234567' }],
    ['a code that is a number', { id: 123_456_789_012 }],
    ['a code with a space', { id: 'AbC _0123456' }],
  ])('with %s is refused', async (_what, changes) => {
    expect(await open({ ...honest(), ...changes })).toMatchObject({ ok: false, code: 'STATEMENT_SHAPE' });
  });

  it('is refused like every other statement', async () => {
    expect(await openAttestation(await sign(honest()), context)).toMatchObject({ code: 'STATEMENT_SHAPE' });
    expect(await open({ ...honest(), iat: now + 1000 })).toMatchObject({ code: 'STATEMENT_FUTURE' });
  });
});

function honestPerson() {
  const amo = [{ du: '20260101', au: '20261231', srv: '10', cou: '0000' }];
  return { qua: '00', rg: '1', nom: 'LEFEBVRE', pre: 'CAMILLE', nai: '19850512', amo };
}
