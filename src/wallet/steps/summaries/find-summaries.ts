import { civilDateInFrance } from '#core/shared';
import type { KeptSummary } from './kept-summaries.ts';

/** What was paid in one month. */
export interface MonthTotal {
  /** `2026-11`. */
  readonly month: string;
  readonly paid: number;
}

/** The month of a summary, by French time. */
export function monthOf({ at }: Pick<KeptSummary, 'at'>): string {
  return civilDateInFrance(at).slice(0, 7);
}

/** Summaries whose place, professional, number or amount hold these words, whatever their accents and case. */
export function findSummaries(summaries: readonly KeptSummary[], words: string): readonly KeptSummary[] {
  const wanted = plain(words)
    .split(' ')
    .filter((word) => word !== '');
  return summaries.filter((one) => {
    const { practice, professional, number, paid, fee, at } = one;
    const amounts = [paid, fee].map((cents) => (cents / 100).toFixed(2).replace('.', ','));
    const text = plain([practice, professional, number, ...amounts, civilDateInFrance(at)].join(' '));
    return wanted.every((word) => text.includes(word));
  });
}

function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

/** What was paid in each of the last `count` months, oldest first, the months without invoice included. */
export function monthTotals(summaries: readonly KeptSummary[], now: number, count = 6): readonly MonthTotal[] {
  const [year = 0, month = 1] = civilDateInFrance(now).split('-').map(Number);
  return Array.from({ length: count }, (_, i) => {
    const name = new Date(Date.UTC(year, month - count + i, 1)).toISOString().slice(0, 7);
    const ofMonth = summaries.filter((one) => monthOf(one) === name);
    return { month: name, paid: ofMonth.reduce((sum, { paid }) => sum + paid, 0) };
  });
}

/** The summaries as a table for a spreadsheet: semicolons, decimal commas, no cell that a spreadsheet would compute. */
export function summariesCsv(summaries: readonly KeptSummary[], head: readonly string[]): string {
  const euros = (cents: number) => (cents / 100).toFixed(2).replace('.', ',');
  const rows = summaries.map(({ at, number, practice, professional, fee, amo, second, amc, patient, paid, later }) => [
    civilDateInFrance(at),
    number,
    practice,
    professional,
    ...[fee, amo, second, amc, patient, paid, later].map(euros),
  ]);
  return [head, ...rows].map((row) => row.map(cell).join(';')).join('\r\n');
}

function cell(text: string): string {
  const safe = /^[=+\-@\t]/.test(text) ? `'${text}` : text;
  return /[";\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
