import type { BaseRule } from '../describe/line-facts.ts';
import type { Exemption } from '../split/exemption-kind.ts';

/** Every rule a step may name: the screen has a sentence for each (ui/text/price.ts). */
export type StepRule =
  | 'fee.tariff'
  | 'fee.given'
  | 'fee.dispensing'
  | BaseRule
  | 'base.dispensing'
  | 'rate.consultation'
  | 'rate.technical'
  | 'rate.dental'
  | 'rate.orthodontics'
  | 'rate.medicine'
  | 'rate.dispensing'
  | 'rate.device'
  | 'rate.other'
  | `exemption.${Exemption}`
  | 'heavy-act.full'
  | 'heavy-act.flat'
  | 'pathway.penalty'
  | 'pathway.patient'
  | 'second.local-regime'
  | 'second.c2s'
  | 'tm.rest'
  | 'overrun.rest'
  | 'amc.tm'
  | 'amc.pct-of-base'
  | 'amc.fixed'
  | 'amc.real-fees'
  | 'amc.pct-of-pmss'
  | 'amc.law'
  | 'amc.limit'
  | 'patient.rest'
  | 'participation.act'
  | 'franchise.box'
  | 'net.amo'
  | 'net.patient';
