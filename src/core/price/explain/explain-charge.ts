import type { BilledPart, LineFacts } from '../describe/line-facts.ts';
import type { PricedLine } from '../price-line.ts';
import { euros } from './euros.ts';
import type { AddStep } from './add-step.ts';

/** What is charged, and the base on which rates apply. */
export function explainCharge({ facts }: PricedLine, add: AddStep): void {
  const [main, dispensing] = facts.parts;
  const { baseRule, baseSource, quantity } = facts;
  if (main) {
    const isGiven = facts.line.feeCents !== undefined;
    const isLimited = baseRule === 'base.tfr' || baseRule === 'base.generic-cap';
    const source = isGiven ? 'situation' : isLimited ? 'CSS L162-16 I' : baseSource;
    add('feeCents', isGiven ? 'fee.given' : 'fee.tariff', main.feeCents, [times(quantity, main.feeCents), source]);
    add('baseCents', baseRule, main.baseCents, [baseText(facts, main), baseSource]);
  }
  if (!dispensing || dispensing.feeCents === 0) return;
  const text = times(quantity, dispensing.feeCents);
  add('feeCents', 'fee.dispensing', dispensing.feeCents, [text, 'CSS L162-16-1']);
  add('baseCents', 'base.dispensing', dispensing.baseCents, [text, 'CSS L162-16-1']);
}

/** `2 × 30,00 €`, or the total alone when the quantity does not divide it. */
function times(quantity: number, total: number): string {
  const isWhole = quantity > 1 && total % quantity === 0;
  return isWhole ? `${quantity} × ${euros(total / quantity)}` : euros(total);
}

/** A price under the tariff is the base: nobody is reimbursed more than he was charged. */
function baseText({ quantity }: LineFacts, { feeCents, baseCents }: BilledPart): string {
  return baseCents === feeCents ? times(quantity, baseCents) : `${times(quantity, baseCents)} < ${euros(feeCents)}`;
}
