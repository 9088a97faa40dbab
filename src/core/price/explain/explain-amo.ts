import { share } from '#core/shared';
import type { PricedLine } from '../price-line.ts';
import { exemptionSources } from '../split/exemption-kind.ts';
import { euros } from './euros.ts';
import type { AddStep } from './add-step.ts';
import type { StepRule } from './step-rules.ts';

const rateRules: Readonly<Record<PricedLine['facts']['category'], StepRule>> = {
  consultation: 'rate.consultation',
  technical: 'rate.technical',
  'dental-care': 'rate.dental',
  'dental-prosthesis': 'rate.dental',
  orthodontics: 'rate.orthodontics',
  medicine: 'rate.medicine',
  device: 'rate.device',
  fee: 'rate.dispensing',
  other: 'rate.other',
};

/** The AMO share: rate or flat participation, then what the pathway takes off. */
export function explainAmo(priced: PricedLine, add: AddStep): void {
  const { facts, shares } = priced;
  if (facts.baseCents === 0) return;
  if (shares.flatCents === null) explainRate(priced, add);
  else explainHeavyAct(priced, add);
  if (shares.outsidePathwayCents === 0) return;
  const text = `\u2212 ${shares.penaltyPoints}\u00a0points × ${euros(facts.baseCents)}`;
  add('amoCents', 'pathway.penalty', -shares.outsidePathwayCents, [text, 'CSS L162-5-3, R160-6']);
  add('outsidePathwayCents', 'pathway.patient', shares.outsidePathwayCents, [
    text.replace('\u2212 ', ''),
    'CSS L162-5-3, R160-6',
  ]);
}

/** Rate × each billed component, each rounded on its own. */
function explainRate({ facts, shares }: PricedLine, add: AddStep): void {
  const { exemption, fullPct } = shares;
  const rule = exemption === null ? rateRules[facts.category] : (`exemption.${exemption}` as const);
  const source = exemption === null ? facts.rateSource : exemptionSources[exemption];
  facts.parts.forEach((part, i) => {
    if (i > 0 && part.baseCents === 0) return;
    const text = `${fullPct}\u00a0% × ${euros(part.baseCents)}`;
    const named = i > 0 && exemption === null ? 'rate.dispensing' : rule;
    add('amoCents', named, share(part.baseCents, fullPct), [text, source]);
  });
}

function explainHeavyAct({ facts, shares }: PricedLine, add: AddStep): void {
  const flat = shares.flatCents ?? 0;
  add('amoCents', 'heavy-act.full', facts.baseCents, [`100\u00a0% × ${euros(facts.baseCents)}`, 'CSS R160-16']);
  if (flat > 0) add('amoCents', 'heavy-act.flat', -flat, [`\u2212 ${euros(flat)}`, 'CSS R160-16 I']);
}
