import { accept, refuse, type Result } from '#core/shared';
import type { PriceRefusalCode } from '../code.ts';
import type { Frame } from '../frame.ts';
import type { SituationLine } from '../situation.ts';
import type { LineFacts } from './line-facts.ts';
import { ordinaryRate } from './ordinary-rate.ts';
import { owesParticipation } from './owes-participation.ts';

/** An act that is in no table: the line itself gives its kind and its base. */
export function describeFreeLine(
  frame: Frame,
  line: SituationLine,
  index: number,
): Result<LineFacts, PriceRefusalCode> {
  const path = `lines[${index}]`;
  const { category, baseCents: unit, quantity = 1 } = line;
  if (category === undefined) return refuse('PRICE_FIELD_MISSING', { path: `${path}.category` });
  if (unit === undefined) return refuse('PRICE_FIELD_MISSING', { path: `${path}.baseCents` });
  const rate = ordinaryRate(frame, index, category);
  if (!rate.ok) return rate;
  frame.notes.add('PRICE_BASE_GIVEN', path);
  const feeCents = line.feeCents ?? unit * quantity;
  const baseCents = Math.min(unit * quantity, feeCents);
  return accept({
    index,
    line,
    code: '',
    category,
    parts: [{ feeCents, baseCents }],
    feeCents,
    baseCents,
    baseRule: 'base.given',
    baseSource: 'situation',
    ratePct: rate.value.ratePct,
    rateSource: rate.value.rateSource,
    quantity,
    boxes: category === 'medicine' ? (line.boxes ?? quantity) : 0,
    participations: (line.participation ?? owesParticipation(frame, category)) ? quantity : 0,
    basket: line.basket ?? null,
    ceilingCents: null,
  });
}
