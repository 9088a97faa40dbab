import { isCentimes } from '#core/shared';
import type { Amounts, Breakdown } from '#core/price';

const members = [
  'feeCents',
  'baseCents',
  'amoCents',
  'secondPublicCents',
  'tmCents',
  'outsidePathwayCents',
  'overrunCents',
  'amcCents',
  'patientCents',
  'participationCents',
  'franchiseCents',
  'amoNetCents',
  'patientFinalCents',
] as const satisfies readonly (keyof Amounts)[];

function isWhole(a: Amounts): boolean {
  return (
    members.every((member) => isCentimes(a[member])) &&
    a.feeCents === a.amoCents + a.secondPublicCents + a.amcCents + a.patientCents &&
    a.baseCents === a.amoCents + a.tmCents &&
    a.amoNetCents === a.amoCents - a.participationCents - a.franchiseCents &&
    a.patientFinalCents === a.patientCents + a.participationCents + a.franchiseCents
  );
}

/**
 * True when a breakdown closes to the cent, line by line and in total (contracts §4). The amount due must be the fee
 * less the shares of the payers who pay the practice directly, whichever these are.
 */
export function closes({ lines, totals }: Breakdown): boolean {
  if (!isWhole(totals) || !lines.every(isWhole)) return false;
  const adds = members.every((member) => lines.reduce((sum, line) => sum + line[member], 0) === totals[member]);
  const amo = totals.amoCents + totals.secondPublicCents;
  const dues = [0, amo].flatMap((byAmo) => [0, totals.amcCents].map((byAmc) => totals.feeCents - byAmo - byAmc));
  return adds && dues.includes(totals.dueNowCents);
}
