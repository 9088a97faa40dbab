import { daysBetween } from '#core/shared';
import type { Checked } from './checked.ts';
import type { Finding } from './finding.ts';

/** Days within which a prescription is first dispensed, and the longest it lives (CSP R5123-2). */
const firstDispensingDays = 90;
const longestDays = 366;

/** A reimbursed medicine rests on a dated prescription of a known prescriber. */
export function checkPrescription({ situation, breakdown }: Checked): readonly Finding[] {
  const isReimbursed = situation.lines.some(
    (line, i) => line.cip13 !== undefined && (breakdown.lines[i]?.baseCents ?? 0) > 0,
  );
  if (situation.profession !== 'pharmacist' || !isReimbursed) return [];
  const findings: Finding[] = [];
  if (!situation.prescriber) {
    findings.push({
      level: 'error',
      code: 'PRICE_CHECK_PRESCRIBER_MISSING',
      path: 'prescriber',
      source: 'NOEMIE 0460 053',
    });
  }
  const { prescriptionDate, renewal } = situation;
  if (prescriptionDate === undefined) {
    const path = 'prescriptionDate';
    findings.push({ level: 'error', code: 'PRICE_CHECK_PRESCRIPTION_DATE_MISSING', path, source: 'NOEMIE 0470 049' });
  } else {
    const limit = renewal && renewal.n > 0 ? longestDays : firstDispensingDays;
    if (daysBetween(prescriptionDate, situation.date) > limit) {
      const path = 'prescriptionDate';
      findings.push({ level: 'error', code: 'PRICE_CHECK_PRESCRIPTION_OLD', path, source: 'CSP R5123-2' });
    }
  }
  if (renewal && renewal.n > renewal.of) {
    findings.push({ level: 'error', code: 'PRICE_CHECK_RENEWAL_OVER', path: 'renewal.n', source: 'CSP R5123-2' });
  }
  return findings;
}
