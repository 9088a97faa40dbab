import type { Frame } from '../frame.ts';
import type { PricedLine } from '../price-line.ts';
import { euros } from './euros.ts';
import type { AddStep } from './add-step.ts';

/** What is left needs no text of law: it is the difference. */
const difference = 'par différence';

/** What closes by subtraction, and what is withheld later. */
export function explainRest(frame: Frame, { facts, amounts: a }: PricedLine, add: AddStep): void {
  add('tmCents', 'tm.rest', a.tmCents, [`${euros(a.baseCents)} \u2212 ${euros(a.amoCents)}`, 'CSS R160-5']);
  if (a.overrunCents > 0) {
    const text = `${euros(a.feeCents)} \u2212 ${euros(a.baseCents)}`;
    add('overrunCents', 'overrun.rest', a.overrunCents, [text, 'convention']);
  }
  const paid = [a.amoCents, a.secondPublicCents, a.amcCents].filter((cents) => cents > 0);
  const text = [a.feeCents, ...paid].map(euros).join(' \u2212 ');
  add('patientCents', 'patient.rest', a.patientCents, [text, difference]);
  if (a.participationCents > 0) {
    const due = euros(a.participationCents);
    add('participationCents', 'participation.act', a.participationCents, [due, 'CSS L160-13 II, D160-6']);
  }
  if (a.franchiseCents > 0) {
    const due = `min(${facts.boxes} × ${euros(frame.figure('franchise.box'))} ; ${euros(a.amoCents)})`;
    add('franchiseCents', 'franchise.box', a.franchiseCents, [due, 'CSS L160-13 III, D160-9']);
  }
  const later = a.participationCents + a.franchiseCents;
  add('amoNetCents', 'net.amo', a.amoNetCents, [`${euros(a.amoCents)} \u2212 ${euros(later)}`, 'CSS L160-13']);
  const final = `${euros(a.patientCents)} + ${euros(later)}`;
  add('patientFinalCents', 'net.patient', a.patientFinalCents, [final, 'CSS L160-13']);
}
