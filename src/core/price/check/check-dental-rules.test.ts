import { describe, expect, it } from 'vitest';
import { amc, box, priced } from '../__fixtures__/situations.ts';
import { checkSituation, type Situation } from '../index.ts';

const crown = { code: 'HBLD038', tooth: '26', feeCents: 29000 };
const dentist = (line: object, more: object) => ({ ...box(), profession: 'dentist', lines: [line], ...more });
const due = (line: object, more: object) => {
  const situation: object = dentist(line, more);
  return checkSituation(situation as Situation, priced(situation))
    .filter(({ code }) => code === 'PRICE_CHECK_THIRD_PARTY_DUE')
    .map(({ path, correction }) => [path, correction]);
};
const nothing = { thirdParty: { amo: false, amc: false } };
const set = (path: string) => [path, { kind: 'set', path, value: true }];

describe('third-party payment due on a 100 % santé prosthesis (CSS L871-1)', () => {
  it('is that of both payers with a responsible contract, of the fund and C2S with C2S', () => {
    expect(due(crown, { ...amc({ kind: 'tm' }), ...nothing })).toEqual([set('thirdParty.amo'), set('thirdParty.amc')]);
    const c2s = { patient: { cover: { c2s: 'contribution' } } };
    expect(due(crown, { ...c2s, ...nothing })).toEqual([set('thirdParty.amo')]);
  });

  it('is not missed where it is asked for, or left to its default', () => {
    expect(due(crown, amc({ kind: 'tm' }))).toEqual([]);
    expect(due(crown, { ...amc({ kind: 'tm' }), thirdParty: { amo: true } })).toEqual([]);
  });

  it('follows the basket that the line states', () => {
    const contract = { ...amc({ kind: 'tm' }), ...nothing };
    expect(due({ ...crown, basket: 'free' }, contract)).toEqual([]);
    expect(due({ code: 'HBLD734', tooth: '26', feeCents: 29000, basket: 'rac0' }, contract)).toHaveLength(2);
    expect(due({ code: 'HBJD001' }, contract)).toEqual([]);
  });

  it('is nobody’s without a contract, or with one that is not responsible', () => {
    expect(due(crown, { amc: null, ...nothing })).toEqual([]);
    expect(due(crown, { ...amc({ kind: 'tm' }, false), ...nothing })).toEqual([]);
    expect(due(crown, { patient: { cover: { c2s: 'none' } }, ...nothing })).toEqual([]);
  });
});
