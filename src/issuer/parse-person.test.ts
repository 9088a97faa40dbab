import { describe, expect, it } from 'vitest';
import { civilDateInFrance } from '#core/shared';
import { parsePerson } from './parse-person.ts';
import { trainingPeople } from './people/index.ts';

const [adult, family] = trainingPeople.map(({ rights }) => rights(civilDateInFrance(1_795_500_000)));

describe('a person', () => {
  it.each(trainingPeople.map(({ id, rights }) => [id, rights(civilDateInFrance(1_795_500_000))] as const))(
    'of the training is one: %s',
    (_id, person) => {
      expect(parsePerson(JSON.parse(JSON.stringify(person)))).toEqual({ ok: true, value: person });
    },
  );

  it.each([
    ['nothing', null, 'CLAIM_SHAPE'],
    ['a list', [], 'CLAIM_SHAPE'],
    ['no beneficiary member', { ass: adult?.ass }, 'CLAIM_MISSING'],
    ['an empty list of beneficiaries', { ass: adult?.ass, ben: [] }, 'CLAIM_FORMAT'],
    ['a claim about trust', { ...adult, env: 'prod' }, 'CLAIM_UNKNOWN'],
    ['an unknown member inside', { ...adult, ass: { ...adult?.ass, admin: '1' } }, 'CLAIM_UNKNOWN'],
    ['a wrong NIR key', { ...adult, ass: { ...adult?.ass, cle: '01' } }, 'NIR_KEY'],
    ['markup in a name', { ...adult, ben: [{ ...adult?.ben[0], nom: '<b>X</b>' }] }, 'CLAIM_TEXT'],
    ['the same child twice', { ...family, ben: [...(family?.ben ?? []), family?.ben[1]] }, 'BEN_DUPLICATE'],
  ])('is not %s', (_what, value, code) => {
    expect(parsePerson(value)).toMatchObject({ ok: false, code });
  });
});
