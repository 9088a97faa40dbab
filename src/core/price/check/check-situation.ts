import { tariffs, type TariffTables } from '#core/tariffs';
import type { Breakdown } from '../breakdown.ts';
import type { Situation } from '../situation.ts';
import { checkDentalRules } from './check-dental-rules.ts';
import { checkDoctorRules } from './check-doctor-rules.ts';
import { checkLines } from './check-lines.ts';
import { checkPrescription } from './check-prescription.ts';
import { checkRights } from './check-rights.ts';
import { checkSupplements } from './check-supplements.ts';
import { checkTotals } from './check-totals.ts';
import type { CheckedRights } from './checked.ts';
import type { Finding } from './finding.ts';

const checks = [
  checkLines,
  checkPrescription,
  checkRights,
  checkSupplements,
  checkDoctorRules,
  checkDentalRules,
  checkTotals,
];

const severity = { error: 0, warning: 1, info: 2 } as const;

/**
 * What would be rejected or questioned once the invoice is sent, said before: errors first.
 * The situation is one that was priced; `rights` those of the phone, null when none was read.
 */
export function checkSituation(
  situation: Situation,
  breakdown: Breakdown,
  rights: CheckedRights | null = null,
  tables: TariffTables = tariffs,
): readonly Finding[] {
  const checked = { situation, breakdown, rights, tables };
  return checks.flatMap((check) => check(checked)).sort((a, b) => severity[a.level] - severity[b.level]);
}
