import { describe, expect, it } from 'vitest';
import { amcContractKey } from '#core/rights';
import type { CivilDate } from '#core/shared';
import { noTypedRights, typedBearer, typedBirthDate, typedFaults, type TypedRights } from './typed-rights.ts';

const today = '2026-11-24' as CivilDate;
const typed: TypedRights = {
  ...noTypedRights,
  familyName: 'Le Goff-Rambaud',
  givenName: 'Maëlle',
  birthDate: '3/12/1985',
  nir: '1 85 12 75 116 001 74',
  caisse: '311',
};

describe('typed rights', () => {
  it('become one person without proof', () => {
    expect(typedFaults(typed, today)).toEqual([]);
    expect(typedBearer({ ...typed, hasAld: true, c2s: 'free' }, today)).toMatchObject({
      kind: 'typed',
      careFor: [0],
      proof: { none: 'no-phone', document: 'rights-certificate' },
      people: [
        {
          name: 'Maëlle Le Goff-Rambaud',
          birthDate: '19851203',
          age: 40,
          gender: 'male',
          nir: '185127511600174',
          regime: '01',
          caisse: '311',
          centre: '0000',
          patient: { birthDate: '1985-12-03', regime: 'general', cover: { ald: true, c2s: 'free', maternity: false } },
          nirMasked: '…001 74',
          amcs: [],
        },
      ],
    });
  });

  it('give a responsible contract its legal guarantee and guess nothing of another', () => {
    const amc = { ...typed, hasAmc: true, amcNumber: '12 345 678' };
    expect(typedBearer(amc, today).people[0]?.amcs).toEqual([
      {
        number: '12345678',
        contract: { responsible: true, guarantees: [{ category: 'all', kind: 'tm' }] },
        from: 'typed',
        until: null,
      },
    ]);
    const other = typedBearer({ ...amc, isAmcResponsible: false }, today);
    expect(other.people[0]?.amcs[0]?.contract.guarantees).toEqual([]);
    const contract = { guarantees: [{ category: 'all', kind: 'realFees' }] } as const;
    const contracts = new Map([[amcContractKey('12345678', 'OR'), contract]]);
    const listed = typedBearer({ ...amc, amcFormula: ' or' }, today, contracts);
    expect(listed.people[0]?.amcs[0]).toMatchObject({ formula: 'OR', contract, from: 'typed' });
  });

  it.each([
    ['nir', { nir: '1 85 12 75 116 001 75' }],
    ['nir', { nir: '185127511600174 ; DROP' }],
    ['birthDate', { birthDate: '31/02/1985' }],
    ['birthDate', { birthDate: '25/11/2026' }],
    ['familyName', { familyName: '<b>' }],
    ['familyName', { familyName: 'Гофф' + '\u202e' }],
    ['givenName', { givenName: ' ' }],
    ['caisse', { caisse: '31' }],
    ['centre', { centre: 'abcd' }],
    ['regimeCode', { regime: 'other' }],
    ['amcNumber', { hasAmc: true, amcNumber: '123' }],
    ['amcFormula', { hasAmc: true, amcNumber: '12345678', amcFormula: 'OR & ARGENT' }],
  ] satisfies [string, Partial<TypedRights>][])('refuse a wrong %s', (member, change) => {
    expect(typedFaults({ ...typed, ...change }, today)).toEqual([member]);
  });

  it.each([
    ['03121985', '19851203'],
    ['3.12.1985', '19851203'],
    ['00/99/1950', '19509900'],
    ['29/02/2023', null],
    ['1985', null],
  ])('read the birth date %s as %s', (text, date) => {
    expect(typedBirthDate(text)).toBe(date);
  });
});
