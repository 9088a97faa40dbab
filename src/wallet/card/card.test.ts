import { deflateSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readRights } from '#core/rights';
import { parseCivilDate, type CivilDate } from '#core/shared';
import { packClaims, rightsJws, type RightsClaims } from '#core/token';
import { walletText } from '#ui/text/wallet.ts';
import { trainingPeople } from '../../issuer/people/index.ts';
import { faultOfCode } from './code-strength.ts';
import { coverOf } from './cover-of.ts';
import { momentText, waitText } from './format-dates.ts';
import { peopleOnCard } from './people-on-card.ts';
import { readCredential } from './read-credential.ts';
import { sealOf } from './seal-words.ts';

const on = (text: string): CivilDate => {
  const date = parseCivilDate(text);
  if (!date) throw new Error(text);
  return date;
};
const today = on('2026-11-24');
const jwk = { kty: 'EC', crv: 'P-256', x: 'x'.repeat(43), y: 'y'.repeat(43) } as const;

function rightsOf(id: string): RightsClaims {
  const person = trainingPeople.find((known) => known.id === id);
  if (!person) throw new Error(id);
  return {
    iss: 'formation.example',
    env: 'demo',
    iat: 1_795_000_000,
    exp: 1_796_000_000,
    cnf: { jwk },
    status: { status_list: { idx: 1, uri: 'https://statut.example/f/0' } },
    ...person.rights(today),
  };
}

const credentialOf = (claims: object) =>
  rightsJws({
    kid: 'abcdefgh',
    rightsPayload: packClaims(claims, (data, dictionary) => deflateSync(data, { dictionary })),
    rightsSignature: new Uint8Array(64),
  });

const onDay = (rights: RightsClaims, day: CivilDate) => {
  const read = readRights(rights, { on: day });
  if (!read.ok || !read.value.beneficiaries[0]) throw new Error('unreadable');
  return coverOf(read.value.beneficiaries[0], day);
};

describe('cover', () => {
  it('is open until the last day of its period, that day included', () => {
    const rights = rightsOf('famille');
    expect(onDay(rights, on('2026-12-31'))).toEqual({ kind: 'open', until: '2026-12-31' });
    expect(onDay(rights, on('2027-01-01'))).toEqual({ kind: 'ended', since: '2026-12-31' });
    expect(onDay(rights, on('2025-12-31'))).toEqual({ kind: 'later', from: '2026-01-01' });
    expect(onDay(rightsOf('droits-echus'), today)).toEqual({ kind: 'ended', since: '2025-12-31' });
  });

  it('names everybody by their usual name', () => {
    expect(peopleOnCard(rightsOf('adulte'))).toEqual([{ index: 0, firstName: 'Camille', fullName: 'Camille Durand' }]);
    expect(peopleOnCard(rightsOf('famille')).map(({ firstName }) => firstName)).toEqual([
      'Julien',
      'Louise',
      'Nathan',
      'Jeanne-Marie',
    ]);
  });

  it('is said in both languages, open end included', () => {
    expect(sealOf({ kind: 'open', until: null }, walletText.fr, 'fr')).toEqual(['Droits ouverts', 'sans date de fin']);
    expect(sealOf({ kind: 'ended', since: on('2025-12-31') }, walletText.en, 'en')).toEqual([
      'Not covered',
      'since 31/12/2025',
    ]);
  });
});

describe('credential', () => {
  it.each(trainingPeople.map(({ id }) => id))('reads the training person %s', (id) => {
    const rights = rightsOf(id);
    expect(readCredential(credentialOf(rights), jwk)).toMatchObject({ ok: true, value: { ass: rights.ass } });
  });

  it('is refused when it is bound to another key', () => {
    expect(readCredential(credentialOf(rightsOf('adulte')), { ...jwk, x: 'z'.repeat(43) })).toMatchObject({
      code: 'WALLET_CREDENTIAL_OTHER_PHONE',
    });
  });

  const rights = rightsOf('adulte');
  it.each([
    ['no text', ''],
    ['another header', `${btoa('{"alg":"none"}')}.AA.AA`],
    ['no claims', credentialOf({})],
    ['nobody', credentialOf({ ...rights, ben: [] })],
    ['a name that is a number', credentialOf({ ...rights, ben: [{ ...rights.ben[0], pre: 7 }] })],
    ['more than 4 kB', credentialOf({ ...rights, iss: 'x'.repeat(9_000) })],
    ['a wild index', credentialOf({ ...rights, amc: [{ num: '1', adh: '1', du: '20260101', ben: [99] }] })],
  ])('with %s is refused', (_what, text) => {
    expect(readCredential(text, jwk)).toMatchObject({ code: 'WALLET_CREDENTIAL_UNREADABLE' });
  });
});

it.each([
  ['2580', null],
  ['258014', null],
  ['258', 'length'],
  ['2580147', 'length'],
  ['25a0', 'length'],
  ['0000', 'easy'],
  ['123456', 'easy'],
  ['9876', 'easy'],
  ['1357', null],
] as const)('judges the code %s', (code, fault) => {
  expect(faultOfCode(code)).toBe(fault);
});

it('says when as one says it', () => {
  const now = Date.UTC(2026, 10, 24, 9, 44);
  expect(momentText(now, now, 'fr')).toBe('aujourd’hui, 10:44');
  expect(momentText(now - 86_400_000, now, 'en')).toBe('yesterday, 10:44');
  expect(momentText(now - 5 * 86_400_000, now, 'fr')).toBe('19/11/2026, 10:44');
  expect([waitText(900), waitText(59_001), waitText(180_000)]).toEqual(['1\u00a0s', '1\u00a0min', '3\u00a0min']);
});
