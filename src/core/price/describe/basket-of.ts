import { basketOfCrown } from '#core/acts';
import type { Frame } from '../frame.ts';
import type { SituationLine } from '../situation.ts';
import type { LineFacts } from './line-facts.ts';

/** Basket of a prosthesis (stated, else from the code) and its highest fee on that day. */
export function basketOf(
  frame: Frame,
  line: SituationLine,
  code: string,
  quantity: number,
): Pick<LineFacts, 'basket' | 'ceilingCents'> {
  const basket = line.basket ?? (frame.profession === 'dentist' ? basketOfCrown(code) : null);
  const row = basket === null || basket === 'free' ? null : frame.tariff(`ceiling.${code}`);
  const ceilingCents = row ? row.value * quantity : null;
  if (ceilingCents !== null && line.feeCents !== undefined && line.feeCents > ceilingCents) {
    frame.notes.add('PRICE_CEILING_EXCEEDED', `lines[${frame.situation.lines.indexOf(line)}].feeCents`);
  }
  return { basket, ceilingCents };
}
