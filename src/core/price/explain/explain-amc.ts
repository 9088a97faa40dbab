import type { Guarantee } from '#core/rights';
import type { AmcShare } from '../amc/amc-share.ts';
import { percentFor } from '../amc/guarantee-amount.ts';
import type { Frame } from '../frame.ts';
import type { PricedLine } from '../price-line.ts';
import { euros } from './euros.ts';
import type { AddStep } from './add-step.ts';
import type { StepRule } from './step-rules.ts';

const guaranteeRules: Readonly<Record<Guarantee['kind'], StepRule>> = {
  tm: 'amc.tm',
  pctOfBase: 'amc.pct-of-base',
  fixed: 'amc.fixed',
  realFees: 'amc.real-fees',
  pctOfPmss: 'amc.pct-of-pmss',
};

/** The second public payer and the complementary insurances, in the order in which they pay. */
export function explainAmc(frame: Frame, priced: PricedLine, add: AddStep): void {
  const { facts, shares } = priced;
  if (shares.localCents > 0) {
    const text = `${euros(shares.amoInPathwayCents + shares.localCents)} \u2212 ${euros(shares.amoInPathwayCents)}`;
    add('secondPublicCents', 'second.local-regime', shares.localCents, [text, 'CSS L325-1']);
  }
  if (shares.c2sCents > 0) {
    add('secondPublicCents', 'second.c2s', shares.c2sCents, [euros(shares.c2sCents), 'CSS L861-3']);
  }
  for (const part of priced.amc) {
    if (part.cents > 0 || part.guarantee)
      add('amcCents', ruleOf(part), part.cents, [amcText(frame, facts, part), sourceOf(part)]);
  }
}

function ruleOf(part: AmcShare): StepRule {
  if (part.limit === 'full-basket' || part.limit === 'legal-minimum' || part.guarantee === null) return 'amc.law';
  return part.limit === 'none' ? guaranteeRules[part.guarantee.kind] : 'amc.limit';
}

function sourceOf(part: AmcShare): string {
  if (part.limit === 'full-basket') return 'CSS R871-2 5°, L871-1';
  if (part.limit === 'legal-minimum') return 'CSS R871-2 1°';
  return part.limit === 'non-optam' ? 'CSS R871-2' : 'contrat AMC';
}

function amcText(frame: Frame, facts: PricedLine['facts'], part: AmcShare): string {
  const { guarantee } = part;
  if (part.limit !== 'none' || !guarantee) return euros(part.cents);
  if (guarantee.kind === 'pctOfBase') {
    const pct = `${percentFor(frame, guarantee)}\u00a0% × ${euros(facts.baseCents)}`;
    return guarantee.includesAmo === true ? `${pct} \u2212 AMO` : pct;
  }
  return guarantee.kind === 'pctOfPmss'
    ? `${guarantee.value ?? 0}\u00a0% × ${euros(frame.figure('pmss'))}`
    : euros(part.cents);
}
