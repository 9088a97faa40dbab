import { describe, expect, it } from 'vitest';
import { amc, box, consultation, priced } from '../__fixtures__/situations.ts';
import { checkSituation, type CheckedRights, type Situation } from '../index.ts';

const rights = (more: Partial<CheckedRights> = {}): CheckedRights => ({
  state: 'covered',
  patient: { cover: {} },
  referringDoctorDeclared: true,
  ...more,
});

function found(situation: unknown, of: CheckedRights | null = null) {
  return checkSituation(situation as Situation, priced(situation), of);
}
const codes = (situation: unknown, of: CheckedRights | null = null) => found(situation, of).map(({ code }) => code);

const prescribed = { prescriber: { id: '10001234567' }, prescriptionDate: '2026-02-20' };
const dentist = (line: object, more: object = {}) => ({ ...box(), profession: 'dentist', lines: [line], ...more });

describe('nothing to say', () => {
  it.each([
    ['a consultation', consultation()],
    ['a prescribed box', box({}, prescribed)],
    ['a filling on its tooth', dentist({ code: 'HBMD053', tooth: '26' })],
    [
      'a night before 2024-12-22',
      consultation({ date: '2024-12-19', time: '22:00', lines: [{ code: 'G' }, { code: 'MN' }] }),
    ],
    ['a visit by day', consultation({ lines: [{ code: 'VG' }, { code: 'MD' }] })],
    ['a box that is not reimbursed', box({ ratePct: 0 })],
    [
      'five medicines and HC',
      box({}, { ...prescribed, lines: [...Array.from({ length: 5 }, () => box().lines[0]), { code: 'HC' }] }),
    ],
  ])('about %s', (_what, situation) => {
    expect(found(situation, rights())).toEqual([]);
  });
});

describe('found before sending', () => {
  it.each([
    [
      'the same act twice',
      consultation({ lines: [{ code: 'G' }, { code: 'G' }] }),
      'PRICE_CHECK_DUPLICATE_ACT',
      'lines[1]',
    ],
    ['a filling without a tooth', dentist({ code: 'HBMD053' }), 'PRICE_CHECK_TOOTH_MISSING', 'lines[0].tooth'],
    ['a line at no price', consultation({}, { feeCents: 0 }), 'PRICE_CHECK_PRICE_ABSENT', 'lines[0].feeCents'],
    [
      'a box without prescriber',
      box({}, { prescriptionDate: '2026-02-20' }),
      'PRICE_CHECK_PRESCRIBER_MISSING',
      'prescriber',
    ],
    [
      'a box without date',
      box({}, { prescriber: { id: '1' } }),
      'PRICE_CHECK_PRESCRIPTION_DATE_MISSING',
      'prescriptionDate',
    ],
    [
      'an old prescription',
      box({}, { ...prescribed, prescriptionDate: '2025-12-01' }),
      'PRICE_CHECK_PRESCRIPTION_OLD',
      'prescriptionDate',
    ],
    [
      'a year and more',
      box({}, { ...prescribed, prescriptionDate: '2025-02-01', renewal: { n: 1, of: 3 } }),
      'PRICE_CHECK_PRESCRIPTION_OLD',
      'prescriptionDate',
    ],
    [
      'too many renewals',
      box({}, { ...prescribed, renewal: { n: 4, of: 3 } }),
      'PRICE_CHECK_RENEWAL_OVER',
      'renewal.n',
    ],
    [
      'a work accident without date',
      consultation({ nature: 'work-accident' }),
      'PRICE_CHECK_ACCIDENT_MISSING',
      'accident',
    ],
    [
      'a newborn of six',
      consultation({ patient: { birthDate: '2020-01-01', cover: { newborn: true } } }),
      'PRICE_CHECK_NEWBORN_TOO_OLD',
      'patient.cover.newborn',
    ],
    [
      'a night supplement by day',
      consultation({ time: '10:00', lines: [{ code: 'G' }, { code: 'MN' }] }),
      'PRICE_CHECK_MOMENT',
      'lines[1].code',
    ],
    [
      'a Sunday supplement at night',
      consultation({ date: '2026-03-01', time: '22:00', lines: [{ code: 'G' }, { code: 'F' }] }),
      'PRICE_CHECK_MOMENT',
      'lines[1].code',
    ],
    [
      'a night supplement',
      consultation({ date: '2024-12-22', time: '22:00', lines: [{ code: 'G' }, { code: 'MN' }] }),
      'PRICE_CHECK_EMERGENCY_ONLY',
      'lines[1].code',
    ],
    [
      'two technical acts without an association',
      consultation({
        lines: [
          { code: 'AAAA001', baseCents: 4000, ratePct: 70 },
          { code: 'AAAA002', baseCents: 6000, ratePct: 70 },
        ],
      }),
      'PRICE_CHECK_ASSOCIATION_MISSING',
      'lines[0].association',
    ],
    [
      'a 100 % santé crown that the patient would pay in advance',
      dentist(
        { code: 'HBLD038', tooth: '26', feeCents: 29000 },
        { ...amc({ kind: 'tm' }), thirdParty: { amo: true, amc: false } },
      ),
      'PRICE_CHECK_THIRD_PARTY_DUE',
      'thirdParty.amc',
    ],
    [
      'the same with C2S',
      dentist(
        { code: 'HBLD038', tooth: '26', feeCents: 29000 },
        { patient: { cover: { c2s: 'free' } }, thirdParty: { amo: false } },
      ),
      'PRICE_CHECK_THIRD_PARTY_DUE',
      'thirdParty.amo',
    ],
    [
      'orthodontics without the agreement of the fund',
      dentist({ code: 'TO90' }, { patient: { birthDate: '2014-01-01' } }),
      'PRICE_CHECK_PRIOR_AGREEMENT',
      'lines[0].code',
    ],
    ['a night without supplement', consultation({ time: '22:00' }), 'PRICE_CHECK_SUPPLEMENT_POSSIBLE', 'lines'],
    [
      'a child without MEG',
      consultation({ patient: { birthDate: '2022-01-01' } }),
      'PRICE_CHECK_SUPPLEMENT_POSSIBLE',
      'lines',
    ],
    [
      'an overrun in sector 1',
      consultation({}, { feeCents: 5000 }),
      'PRICE_CHECK_SECTOR_1_OVERRUN',
      'lines[0].feeCents',
    ],
    [
      'HC with one medicine',
      box({}, { ...prescribed, lines: [box().lines[0], { code: 'HC' }] }),
      'PRICE_CHECK_COMPLEX_FEE_LINES',
      'lines[1].code',
    ],
    [
      'a counter at its cap',
      consultation({ counters: { participationYearCents: 5000 } }),
      'PRICE_CHECK_COUNTER_REACHED',
      'counters.participationYearCents',
    ],
    [
      'four participations today',
      consultation({ counters: { participationTodayCents: 800 } }),
      'PRICE_CHECK_COUNTER_REACHED',
      'counters.participationTodayCents',
    ],
    [
      'a price over the basket',
      dentist({ code: 'HBLD038', tooth: '26', feeCents: 31000 }),
      'PRICE_CHECK_CEILING_EXCEEDED',
      'lines[0].feeCents',
    ],
  ])('%s', (_what, situation, code, path) => {
    expect(found(situation, rights()).map((one) => ({ code: one.code, path: one.path }))).toContainEqual({
      code,
      path,
    });
    expect(found(situation).every(({ source }) => source !== '')).toBe(true);
  });

  it('an overrun with C2S', () => {
    const situation = consultation(
      { patient: { cover: { c2s: 'free' } }, provider: { sector: '2-optam' } },
      { feeCents: 4000 },
    );
    expect(codes(situation)).toEqual(['PRICE_CHECK_C2S_OVERRUN']);
  });

  it('an overrun with C2S is one of an act, not of what nobody reimburses', () => {
    const c2s = { patient: { cover: { c2s: 'free' } } };
    expect(codes(box({ ratePct: 0 }, { ...prescribed, ...c2s }))).toEqual([]);
    expect(codes(box({ tfrCents: 600 }, { ...prescribed, ...c2s }))).toEqual([]);
    expect(codes(dentist({ code: 'HBLD038', tooth: '26', feeCents: 29000 }, c2s))).toEqual([]);
  });

  it('MCG under sixteen without a declared referring doctor', () => {
    const child = (birthDate: string, referringDoctorDeclared: boolean) =>
      codes(
        consultation({ patient: { birthDate }, pathway: 'away', lines: [{ code: 'G' }, { code: 'MCG' }] }),
        rights({ referringDoctorDeclared }),
      );
    expect(child('2012-01-01', false)).toEqual(['PRICE_CHECK_REFERRING_DOCTOR_NEEDED']);
    expect(child('2012-01-01', true)).toEqual([]);
    expect(child('2010-03-02', false)).toEqual([]);
  });

  it('an association that is there, one act, or another profession is right', () => {
    const act = { code: 'AAAA001', baseCents: 4000, ratePct: 70 };
    expect(codes(consultation({ lines: [act] }))).toEqual([]);
    expect(codes(consultation({ lines: [act, { ...act, code: 'AAAA002', association: 2 }] }))).toEqual([]);
    expect(codes(dentist({}, { lines: [{ code: 'HBJD001' }, { code: 'HBMD053', tooth: '26' }] }))).toEqual([]);
  });

  it('no third-party payment is due to a free crown, or to nobody insured', () => {
    const without = { thirdParty: { amo: false, amc: false } };
    expect(
      codes(dentist({ code: 'HBLD734', tooth: '26', feeCents: 60000 }, { ...amc({ kind: 'tm' }), ...without })),
    ).toEqual([]);
    expect(codes(dentist({ code: 'HBLD038', tooth: '26', feeCents: 29000 }, without))).toEqual([]);
    expect(
      codes(dentist({ code: 'HBLD038', tooth: '26', feeCents: 29000 }, { ...amc({ kind: 'tm' }, false), ...without })),
    ).toEqual([]);
  });

  it('no prescription rules for who is not a pharmacist, nor clock rules for who is not a doctor', () => {
    expect(codes(dentist({ cip13: '3400949003167', unitPriceCents: 100, ratePct: 65 }))).toEqual([]);
    expect(codes(dentist({ code: 'C' }, { time: '22:00' }))).toEqual([]);
  });

  it('OPTAM and sector 2 may charge more', () => {
    for (const sector of ['2', '2-optam'])
      expect(codes(consultation({ provider: { sector } }, { feeCents: 5000 }))).toEqual([]);
  });

  it('two teeth are two acts', () => {
    const two = [
      { code: 'HBMD053', tooth: '26' },
      { code: 'HBMD053', tooth: '27' },
    ];
    expect(codes({ ...dentist({}), lines: two })).toEqual([]);
    expect(codes({ ...dentist({}), lines: [two[0], two[0]] })).toEqual(['PRICE_CHECK_DUPLICATE_ACT']);
  });
});

describe('against the rights of the phone', () => {
  it('no right on the day', () => {
    expect(codes(consultation(), rights({ state: 'RIGHTS_NOT_COVERED' }))).toEqual(['PRICE_CHECK_RIGHTS_NOT_COVERED']);
  });

  it('an exemption that they do not have, with its correction', () => {
    const situation = consultation({ patient: { cover: { maternity: true, ald: true } } }, { relatedToAld: true });
    expect(found(situation, rights({ patient: { cover: { ald: true } } }))).toEqual([
      {
        level: 'error',
        code: 'PRICE_CHECK_EXEMPTION_NOT_IN_RIGHTS',
        path: 'patient.cover.maternity',
        source: 'NOEMIE 0450 072',
        correction: { kind: 'set', path: 'patient.cover.maternity', value: false },
      },
    ]);
    expect(codes(situation)).toEqual([]);
  });

  it('an ALD line without an answer', () => {
    const ald = rights({ patient: { cover: { ald: true } } });
    expect(codes(consultation(), ald)).toEqual(['PRICE_CHECK_ALD_UNANSWERED']);
    expect(codes(consultation({}, { relatedToAld: false }), ald)).toEqual([]);
  });

  it('a referring doctor that nobody declared', () => {
    const undeclared = rights({ referringDoctorDeclared: false });
    expect(codes(consultation(), undeclared)).toEqual(['PRICE_CHECK_REFERRING_DOCTOR_UNDECLARED']);
    expect(codes(consultation({ pathway: 'emergency' }), undeclared)).toEqual([]);
    expect(codes(box({}, prescribed), undeclared)).toEqual([]);
  });
});

it('errors come first, then warnings', () => {
  const many = consultation({
    time: '22:00',
    lines: [
      { code: 'G', feeCents: 5000 },
      { code: 'G', feeCents: 0 },
    ],
  });
  const levels = found(many).map(({ level }) => level);
  expect(levels).toEqual(['error', 'warning', 'warning', 'info']);
});
