import { describe, expect, it } from 'vitest';
import type { Practice } from '#core/record';
import type { CivilDate } from '#core/shared';
import { checkInvoice } from './check-invoice.ts';
import { draft, person, phone, world } from './counter/__fixtures__/people.ts';
import { addLines, type Draft } from './counter/draft.ts';
import { idleState } from './counter/state.ts';
import { step } from './counter/step.ts';
import { priceInvoice } from './price-invoice.ts';

const practice: Practice = {
  profession: 'doctor',
  name: 'Cabinet du Zinc',
  address: '1 rue du Comptoir, 31000 Toulouse',
  professional: 'Dr Salaün',
  rpps: '10001234565',
  amOrFiness: '311000001',
  specialty: 'general',
  sector: '1',
  department: '31',
};
const pharmacy: Practice = { ...practice, profession: 'pharmacist' };
const act = { label: 'x', quantity: 1, feeCents: null, relatedToAld: null };
const box = { ...act, cip13: '3400949001453', unitPriceCents: 341, dispensingFeeCents: 102, ratePct: 65 };

function found(ticket: Draft, who = person(), of = practice) {
  return checkInvoice(priceInvoice(ticket, who, of), phone([who]), who);
}
const acts = (...codes: string[]) =>
  addLines(
    draft(),
    codes.map((code) => ({ ...act, code })),
  );

describe('the check before validation', () => {
  it('has nothing to say of an ordinary consultation', () => {
    expect(found({ ...acts('G'), time: '10:30' })).toEqual([]);
  });

  it('names the line, the source and the key that takes a second act of the day off', () => {
    expect(found(acts('G', 'G'))).toEqual([
      {
        level: 'warning',
        code: 'PRICE_CHECK_DUPLICATE_ACT',
        place: 1,
        source: 'NOEMIE 2900 230',
        proposed: null,
        correction: { type: 'remove-line', id: 1 },
      },
    ]);
  });

  it('proposes the supplement of the hour, and its correction puts it on the ticket', () => {
    const ticket = { ...acts('G'), time: '22:30' };
    const [night] = found(ticket);
    expect(night).toMatchObject({ level: 'info', place: null, proposed: 'MN', correction: { type: 'add-act' } });
    const state = { ...idleState(ticket), bearer: phone([person()]) };
    const corrected = night?.correction ? step(state, night.correction, world()) : state;
    expect(corrected.draft.lines.map(({ code }) => code)).toEqual(['G', 'MN']);
    expect(found(corrected.draft).map(({ code }) => code)).toEqual(['PRICE_CHECK_EMERGENCY_ONLY']);
  });

  it('blocks a combination that is never billed, at its line', () => {
    const [forbidden] = found(acts('G', 'MD'));
    expect(forbidden).toMatchObject({
      level: 'error',
      code: 'PRICE_COMBINATION_FORBIDDEN',
      place: 1,
      correction: { type: 'remove-line', id: 1 },
    });
  });

  it('takes a price above the tariff of sector 1 back to it', () => {
    const ticket = addLines(draft(), [{ ...act, code: 'G', feeCents: 4500 }]);
    expect(found({ ...ticket, time: '10:30' })).toMatchObject([
      { level: 'warning', correction: { type: 'change-line', id: 0, change: { feeCents: 3000 } } },
    ]);
  });

  it('never keeps a pharmacy waiting for a prescriber, and says that one is missing', () => {
    const levels = found(addLines(draft(), [box]), person(), pharmacy).map(({ level, code }) => [level, code]);
    expect(levels).toEqual([
      ['warning', 'PRICE_CHECK_PRESCRIBER_MISSING'],
      ['warning', 'PRICE_CHECK_PRESCRIPTION_DATE_MISSING'],
    ]);
  });

  it('blocks a prescription too old to be dispensed, and opens it', () => {
    const prescription = { date: '2025-11-01' as CivilDate, prescriberId: '10001234565', prescriberName: '' };
    expect(found({ ...addLines(draft(), [box]), prescription }, person(), pharmacy)).toMatchObject([
      { level: 'error', code: 'PRICE_CHECK_PRESCRIPTION_OLD', correction: { type: 'open', panel: 'prescription' } },
    ]);
  });

  it('says nothing of a ticket without a patient', () => {
    const ticket = addLines(draft(), [box]);
    expect(checkInvoice(priceInvoice(ticket, null, pharmacy), null, null)).toEqual([]);
  });
});
