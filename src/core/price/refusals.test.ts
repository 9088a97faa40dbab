import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { box, consultation, situations } from './__fixtures__/situations.ts';
import { price } from './index.ts';

const lines = (...all: object[]) => consultation({ lines: all });
const doctor = (more: object) => consultation(more);

describe('refused, with a code and a place', () => {
  it.each([
    ['a text', 'x', 'PRICE_INPUT_SHAPE', undefined],
    ['null', null, 'PRICE_INPUT_SHAPE', undefined],
    ['an array', [], 'PRICE_INPUT_SHAPE', undefined],
    ['no date', { profession: 'doctor', lines: [{ code: 'G' }] }, 'PRICE_FIELD_MISSING', 'date'],
    ['no profession', { date: '2026-03-02', lines: [{ code: 'G' }] }, 'PRICE_FIELD_MISSING', 'profession'],
    ['no lines', { date: '2026-03-02', profession: 'doctor' }, 'PRICE_FIELD_MISSING', 'lines'],
    ['an empty invoice', lines(), 'PRICE_LINES_COUNT', 'lines'],
    ['201 lines', lines(...Array.from({ length: 201 }, () => ({ code: 'G' }))), 'PRICE_LINES_COUNT', 'lines'],
    ['an unknown field', doctor({ foo: 1 }), 'PRICE_FIELD_UNKNOWN', 'foo'],
    ['an unknown field of the patient', doctor({ patient: { x: 1 } }), 'PRICE_FIELD_UNKNOWN', 'patient.x'],
    ['an unknown cover', doctor({ patient: { cover: { x: true } } }), 'PRICE_FIELD_UNKNOWN', 'patient.cover.x'],
    ['an unknown field of a line', lines({ code: 'G', price: 1 }), 'PRICE_FIELD_UNKNOWN', 'lines[0].price'],
    ['a hostile field', JSON.parse('{"__proto__":{},"date":"2026-03-02"}'), 'PRICE_FIELD_UNKNOWN', '__proto__'],
    ['an impossible date', doctor({ date: '2026-02-30' }), 'PRICE_DATE_INVALID', 'date'],
    [
      'a birth after the care',
      doctor({ patient: { birthDate: '2026-03-03' } }),
      'PRICE_DATE_INVALID',
      'patient.birthDate',
    ],
    [
      'a prescription of tomorrow',
      doctor({ prescriptionDate: '2026-03-03' }),
      'PRICE_DATE_INVALID',
      'prescriptionDate',
    ],
    ['an accident of tomorrow', doctor({ accident: { date: '2026-03-03' } }), 'PRICE_DATE_INVALID', 'accident.date'],
    ['an accident without a date', doctor({ accident: {} }), 'PRICE_FIELD_MISSING', 'accident.date'],
    ['a negative fee', lines({ code: 'G', feeCents: -1 }), 'PRICE_AMOUNT_INVALID', 'lines[0].feeCents'],
    ['a fraction', lines({ code: 'G', feeCents: 10.5 }), 'PRICE_AMOUNT_INVALID', 'lines[0].feeCents'],
    ['an amount as text', lines({ code: 'G', feeCents: '30' }), 'PRICE_AMOUNT_INVALID', 'lines[0].feeCents'],
    ['not a number', lines({ code: 'G', feeCents: NaN }), 'PRICE_AMOUNT_INVALID', 'lines[0].feeCents'],
    ['a huge fee', lines({ code: 'G', feeCents: 2e9 }), 'PRICE_AMOUNT_INVALID', 'lines[0].feeCents'],
    ['a huge line', box({ unitPriceCents: 900_000_000, quantity: 9 }), 'PRICE_AMOUNT_TOO_LARGE', 'lines[0]'],
    ['no quantity', lines({ code: 'G', quantity: 0 }), 'PRICE_VALUE_INVALID', 'lines[0].quantity'],
    ['half a quantity', lines({ code: 'G', quantity: 1.5 }), 'PRICE_VALUE_INVALID', 'lines[0].quantity'],
    ['a rate over 100', lines({ code: 'G', ratePct: 101 }), 'PRICE_VALUE_INVALID', 'lines[0].ratePct'],
    ['a false boolean', lines({ code: 'G', relatedToAld: 'no' }), 'PRICE_VALUE_INVALID', 'lines[0].relatedToAld'],
    ['another profession', doctor({ profession: 'nurse' }), 'PRICE_VALUE_INVALID', 'profession'],
    ['another sector', doctor({ provider: { sector: '4' } }), 'PRICE_VALUE_INVALID', 'provider.sector'],
    ['another pathway', doctor({ pathway: 'x' }), 'PRICE_VALUE_INVALID', 'pathway'],
    ['another regime', doctor({ patient: { regime: 'mars' } }), 'PRICE_VALUE_INVALID', 'patient.regime'],
    ['another department', doctor({ provider: { department: '99' } }), 'PRICE_VALUE_INVALID', 'provider.department'],
    ['an impossible time', doctor({ time: '24:00' }), 'PRICE_VALUE_INVALID', 'time'],
    ['a line that is nothing', lines({}), 'PRICE_LINE_KIND', 'lines[0]'],
    ['a line that is two things', lines({ code: 'G', cip13: '3400949003167' }), 'PRICE_LINE_KIND', 'lines[0]'],
    ['a wrong CIP13', box({ cip13: '3400949003168' }), 'PRICE_VALUE_INVALID', 'lines[0].cip13'],
    ['a tooth that is none', lines({ code: 'G', tooth: '99' }), 'PRICE_VALUE_INVALID', 'lines[0].tooth'],
    ['an AMC without guarantees', doctor({ amc: {} }), 'PRICE_FIELD_MISSING', 'amc.guarantees'],
    [
      'a guarantee of an unknown kind',
      doctor({ amc: { guarantees: [{ category: 'all', kind: 'x' }] } }),
      'PRICE_VALUE_INVALID',
      'amc.guarantees[0].kind',
    ],
    [
      'a percentage without figure',
      doctor({ amc: { guarantees: [{ category: 'all', kind: 'pctOfBase' }] } }),
      'PRICE_FIELD_MISSING',
      'amc.guarantees[0].value',
    ],
    [
      'a percentage of the PMSS without figure',
      doctor({ amc2: { guarantees: [{ category: 'all', kind: 'pctOfPmss' }] } }),
      'PRICE_FIELD_MISSING',
      'amc2.guarantees[0].value',
    ],
    [
      'a fixed amount without cents',
      doctor({ amc: { guarantees: [{ category: 'all', kind: 'fixed' }] } }),
      'PRICE_FIELD_MISSING',
      'amc.guarantees[0].cents',
    ],
    ['an unknown code', lines({ code: 'ZZZ' }), 'PRICE_TARIFF_UNKNOWN', 'lines[0].code'],
    ['a code before its first day', doctor({ date: '2017-04-30' }), 'PRICE_TARIFF_UNKNOWN', 'lines[0].code'],
    ['a day before the tables', doctor({ date: '2004-12-31' }), 'PRICE_TARIFF_UNKNOWN', 'date'],
    ['sector 3', doctor({ provider: { sector: '3' } }), 'PRICE_TARIFF_UNKNOWN', 'lines[0].code'],
    ['G by a specialist', doctor({ provider: { specialty: 'cardiology' } }), 'PRICE_TARIFF_UNKNOWN', 'lines[0].code'],
    ['G by a pharmacist', doctor({ profession: 'pharmacist' }), 'PRICE_TARIFF_UNKNOWN', 'lines[0].code'],
    ['a supplement alone', lines({ code: 'MCG' }), 'PRICE_COMBINATION_FORBIDDEN', 'lines[0].code'],
    [
      'a travel supplement at the practice',
      lines({ code: 'G' }, { code: 'MD' }),
      'PRICE_COMBINATION_FORBIDDEN',
      'lines[1].code',
    ],
    ['MCG with a visit', lines({ code: 'VG' }, { code: 'MCG' }), 'PRICE_COMBINATION_FORBIDDEN', 'lines[1].code'],
    ['MEG for an adult', lines({ code: 'G' }, { code: 'MEG' }), 'PRICE_AGE_FORBIDDEN', 'lines[1].code'],
    [
      'MEG at six',
      doctor({ patient: { birthDate: '2020-03-02' }, lines: [{ code: 'G' }, { code: 'MEG' }] }),
      'PRICE_AGE_FORBIDDEN',
      'lines[1].code',
    ],
    [
      'MEG at an unknown age',
      doctor({ patient: {}, lines: [{ code: 'G' }, { code: 'MEG' }] }),
      'PRICE_AGE_FORBIDDEN',
      'lines[1].code',
    ],
    ['GL before eighty', lines({ code: 'GL' }), 'PRICE_AGE_FORBIDDEN', 'lines[0].code'],
    ['HDA in between', box({}, { lines: [{ code: 'HDA' }] }), 'PRICE_AGE_FORBIDDEN', 'lines[0].code'],
    [
      'a molar crown on an incisor',
      { ...box(), profession: 'dentist', lines: [{ code: 'HBLD073', tooth: '11' }] },
      'PRICE_TOOTH_FORBIDDEN',
      'lines[0].tooth',
    ],
    [
      'one wrong tooth of two',
      { ...box(), profession: 'dentist', lines: [{ code: 'HBLD073', teeth: ['16', '11'] }] },
      'PRICE_TOOTH_FORBIDDEN',
      'lines[0].teeth[1]',
    ],
    [
      'a modifier without a row',
      lines({ code: 'AAAA001', baseCents: 100, modifiers: ['Z'] }),
      'PRICE_TARIFF_UNKNOWN',
      'lines[0].modifiers[0]',
    ],
    [
      'a free line without kind',
      lines({ label: 'x', baseCents: 1, ratePct: 70 }),
      'PRICE_FIELD_MISSING',
      'lines[0].category',
    ],
    [
      'a free line without base',
      lines({ label: 'x', category: 'technical' }),
      'PRICE_FIELD_MISSING',
      'lines[0].baseCents',
    ],
    [
      'a free line without rate',
      lines({ label: 'x', category: 'other', baseCents: 1 }),
      'PRICE_FIELD_MISSING',
      'lines[0].ratePct',
    ],
    [
      'an unknown code with a base only',
      lines({ code: 'XYZ', baseCents: 1 }),
      'PRICE_FIELD_MISSING',
      'lines[0].category',
    ],
    [
      'a box without price nor catalogue',
      box({ unitPriceCents: undefined }),
      'PRICE_CATALOGUE_MISSING',
      'lines[0].cip13',
    ],
  ])('%s', (_what, situation, code, path) => {
    const answer = price(situation);
    expect(answer).toEqual(path === undefined ? { ok: false, code } : { ok: false, code, path });
  });

  it('whatever the input, an answer or a refusal with a PRICE_ code, never a throw', () => {
    fc.assert(
      fc.property(fc.anything({ maxDepth: 4 }), (input) => {
        expect(price(input)).toHaveProperty('ok', false);
      }),
    );
    const wreck = fc.tuple(situations, fc.array(fc.string({ maxLength: 12 }), { maxLength: 3 }), fc.anything());
    fc.assert(
      fc.property(wreck, ([situation, names, value]) => {
        let spoiled: unknown = value;
        for (const name of names) spoiled = { [name]: spoiled };
        const answer = price({ ...situation, ...(spoiled as object) });
        if (!answer.ok) expect(answer.code).toMatch(/^PRICE_/);
      }),
      { numRuns: 2_000 },
    );
  });

  it('every member of a situation is checked: none may be a date object or a function', () => {
    fc.assert(
      fc.property(situations, fc.nat(), (situation, pick) => {
        const names = Object.keys(situation);
        const name = names[pick % names.length] ?? 'date';
        const answer = price({ ...situation, [name]: () => 1 });
        expect(answer).toMatchObject({ ok: false, path: name });
      }),
      { numRuns: 1_000 },
    );
  });
});
