import type { Step } from '../breakdown.ts';
import type { Frame } from '../frame.ts';
import type { PricedLine } from '../price-line.ts';
import { explainAmc } from './explain-amc.ts';
import { explainAmo } from './explain-amo.ts';
import { explainCharge } from './explain-charge.ts';
import { explainRest } from './explain-rest.ts';
import type { AddStep } from './add-step.ts';

/** The reasons of every amount of a line, in the order of the rules. Steps of zero cents are told only when they say something. */
export function explainLine(frame: Frame, priced: PricedLine): readonly Step[] {
  const steps: Step[] = [];
  const add: AddStep = (amount, rule, cents, [text, source]) => {
    steps.push({ rule, text, amount, cents, source });
  };
  explainCharge(priced, add);
  explainAmo(priced, add);
  explainAmc(frame, priced, add);
  explainRest(frame, priced, add);
  return steps;
}
