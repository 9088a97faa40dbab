import { basketOfCrown } from '#core/acts';
import type { Frame } from '../frame.ts';
import { noteUnsettled } from '../note-unsettled.ts';
import type { SituationLine } from '../situation.ts';
import type { LineFacts } from './line-facts.ts';

const notListed = { unsettled: 'no limit of this act on this day was found' };

/** Basket of a prosthesis (stated, else from the code) and its highest fee on that day. */
export function basketOf(
  frame: Frame,
  line: SituationLine,
  code: string,
  { quantity, path }: { readonly quantity: number; readonly path: string },
): Pick<LineFacts, 'basket' | 'ceilingCents'> {
  const basket = line.basket ?? (frame.profession === 'dentist' ? basketOfCrown(code) : null);
  if (basket === null || basket === 'free') return { basket, ceilingCents: null };
  const row = frame.tariff(`ceiling.${code}`);
  noteUnsettled(frame, row ?? notListed, `${path}.basket`);
  if (!row) return { basket, ceilingCents: null };
  const ceilingCents = row.value * quantity;
  if ((line.feeCents ?? 0) > ceilingCents) frame.notes.add('PRICE_CEILING_EXCEEDED', `${path}.feeCents`);
  return { basket, ceilingCents };
}
