import { findAct, type Act } from '#core/acts';
import { accept, refuse, type Result } from '#core/shared';
import type { PriceRefusalCode } from '../code.ts';
import type { Frame } from '../frame.ts';
import type { SituationLine } from '../situation.ts';
import { actTariff } from './act-tariff.ts';
import { basketOf } from './basket-of.ts';
import { checkActAllowed } from './check-act-allowed.ts';
import type { LineFacts } from './line-facts.ts';
import { ordinaryRate } from './ordinary-rate.ts';
import { owesParticipation } from './owes-participation.ts';

/** An act of the tables, or a code outside them whose base the line gives. */
export function describeAct(
  frame: Frame,
  line: SituationLine,
  code: string,
  index: number,
): Result<LineFacts, PriceRefusalCode> {
  const path = `lines[${index}]`;
  const act = findAct(frame.profession, code);
  if (act) {
    const refused = checkActAllowed(frame, act, line, path);
    if (refused) return refused;
  }
  const category = act?.category ?? line.category ?? categoryOfCode(frame, code);
  if (category === null) return unknownKind(line, path);
  const tariff = actTariff(frame, line, act, index);
  if (!tariff.ok) return tariff;
  const rate = ordinaryRate(frame, index, category, act?.rate);
  if (!rate.ok) return rate;
  noteGiven(frame, line, path);
  const { feeCents, baseCents, baseRule, baseSource } = tariff.value;
  const quantity = line.quantity ?? 1;
  const { basket, ceilingCents } = basketOf(frame, line, code, { quantity, path });
  return accept({
    index,
    line,
    code: tariff.value.code,
    category,
    parts: [{ feeCents, baseCents }],
    feeCents,
    baseCents,
    baseRule,
    baseSource,
    ratePct: rate.value.ratePct,
    rateSource: rate.value.rateSource,
    quantity,
    boxes: 0,
    participations: participationsOf(frame, line, act, category) * quantity,
    basket,
    ceilingCents,
  });
}

/** A code outside the tables: without a base it has no tariff; with one, its kind is still missing. */
function unknownKind(line: SituationLine, path: string) {
  return line.baseCents === undefined
    ? refuse('PRICE_TARIFF_UNKNOWN' as const, { path: `${path}.code` })
    : refuse('PRICE_FIELD_MISSING' as const, { path: `${path}.category` });
}

/** CCAM codes are technical acts; dental ones (HB…) are care. Any other code outside the tables says its kind itself. */
function categoryOfCode(frame: Frame, code: string) {
  if (!/^[A-Z]{4}\d{3}$/.test(code)) return null;
  if (frame.profession === 'dentist') return code.startsWith('HBL') ? 'dental-prosthesis' : 'dental-care';
  return 'technical';
}

function participationsOf(frame: Frame, line: SituationLine, act: Act | null, category: LineFacts['category']): number {
  const due = line.participation ?? (act ? act.participation === true : owesParticipation(frame, category));
  return due ? 1 : 0;
}

function noteGiven(frame: Frame, line: SituationLine, path: string): void {
  if (line.baseCents !== undefined || line.ratePct !== undefined) frame.notes.add('PRICE_BASE_GIVEN', path);
}
