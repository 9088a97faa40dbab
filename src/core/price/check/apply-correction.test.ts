import { describe, expect, it } from 'vitest';
import { amc, box, consultation, priced } from '../__fixtures__/situations.ts';
import { applyCorrection, checkSituation, type CheckedRights, type Situation } from '../index.ts';

const rights: CheckedRights = { state: 'covered', patient: { cover: {} }, referringDoctorDeclared: true };
const found = (situation: object) => checkSituation(situation as Situation, priced(situation), rights);
const dentist = (line: object, more: object = {}) => ({ ...box(), profession: 'dentist', lines: [line], ...more });

describe('a one-key correction', () => {
  it.each([
    ['the same act twice', consultation({ lines: [{ code: 'G' }, { code: 'G' }] })],
    ['an overrun in sector 1', consultation({}, { feeCents: 5000 })],
    ['a price over the basket', dentist({ code: 'HBLD038', tooth: '26', feeCents: 31000 })],
    ['a child without MEG', consultation({ patient: { birthDate: '2022-01-01' } })],
    ['an exemption that the rights do not have', consultation({ patient: { cover: { maternity: true } } })],
    [
      'an overrun with C2S',
      consultation({ patient: { cover: { c2s: 'free' } }, provider: { sector: '2-optam' } }, { feeCents: 4000 }),
    ],
    [
      'two technical acts without an association',
      consultation({ lines: ['AAAA001', 'AAAA002'].map((code) => ({ code, baseCents: 4000, ratePct: 70 })) }),
    ],
    [
      'a 100 % santé crown paid in advance',
      dentist(
        { code: 'HBLD038', tooth: '26', feeCents: 29000 },
        { ...amc({ kind: 'tm' }), thirdParty: { amc: false } },
      ),
    ],
  ])('of %s leaves nothing to say, and the situation as it was', (_what, situation: object) => {
    const before = structuredClone(situation) as object;
    const [finding] = found(situation);
    const corrected = applyCorrection(situation as Situation, finding!.correction!);
    expect(found(corrected)).toEqual([]);
    expect(situation).toEqual(before);
  });

  it('makes the members that it needs', () => {
    const path = 'lines[0].deep.er';
    const whole: object = consultation();
    const corrected = applyCorrection(whole as Situation, { kind: 'set', path, value: 1 });
    expect(corrected.lines[0]).toEqual({ code: 'G', deep: { er: 1 } });
  });
});
