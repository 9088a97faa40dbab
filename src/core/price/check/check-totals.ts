import { tariffOn } from '#core/tariffs';
import type { Checked } from './checked.ts';
import type { Finding } from './finding.ts';

/** Caps that are reached, fees that need more lines, and prices that a basket or C2S forbids. */
export function checkTotals(checked: Checked): readonly Finding[] {
  return [...counters(checked), ...complexFee(checked), ...forbiddenPrices(checked)];
}

/** A known counter at its cap: nothing more is withheld, and the patient may ask why. */
function counters({ situation, tables }: Checked): readonly Finding[] {
  const known = situation.counters ?? {};
  const year = (code: string) => tariffOn(tables, code, situation.date)?.value ?? Infinity;
  const day = year('participation.per-day') * year('participation.act');
  const isReached = {
    participationTodayCents: (known.participationTodayCents ?? 0) >= day,
    participationYearCents: (known.participationYearCents ?? 0) >= year('participation.per-year'),
    franchiseYearCents: (known.franchiseYearCents ?? 0) >= year('franchise.per-year'),
  };
  return Object.entries(isReached).flatMap(([name, reached]): readonly Finding[] => {
    const about = { path: `counters.${name}`, source: 'CSS D160-6, D160-10' };
    return reached ? [{ level: 'info', code: 'PRICE_CHECK_COUNTER_REACHED', ...about }] : [];
  });
}

/** HC needs five reimbursed medicines (UNIRC). */
function complexFee({ situation, breakdown, tables }: Checked): readonly Finding[] {
  const index = situation.lines.findIndex((line) => line.code === 'HC');
  if (situation.profession !== 'pharmacist' || index < 0) return [];
  const isMedicine = (i: number) => situation.lines[i]?.cip13 !== undefined && (breakdown.lines[i]?.baseCents ?? 0) > 0;
  const medicines = situation.lines.filter((_line, i) => isMedicine(i)).length;
  if (medicines >= (tariffOn(tables, 'pharmacist.HC.lines', situation.date)?.value ?? 0)) return [];
  const correction = { kind: 'remove-line', index } as const;
  const path = `lines[${index}].code`;
  return [{ level: 'error', code: 'PRICE_CHECK_COMPLEX_FEE_LINES', path, source: 'UNIRC', correction }];
}

/** Notes of the breakdown that no payer would accept, with the price that would do. */
function forbiddenPrices(checked: Checked): readonly Finding[] {
  return checked.breakdown.notes.flatMap((note): readonly Finding[] => {
    if (note.code === 'PRICE_CEILING_EXCEEDED') return [ceilingFinding(checked, note.path ?? 'lines')];
    return note.code === 'PRICE_C2S_OVERRUN' ? [c2sFinding(checked, note.path ?? 'lines')] : [];
  });
}

/** The tariff is the price of an act for a C2S patient. */
function c2sFinding({ breakdown }: Checked, path: string): Finding {
  const value = breakdown.lines[Number(/\d+/.exec(path)?.[0])]?.baseCents ?? 0;
  const correction = { kind: 'set', path, value } as const;
  return { level: 'error', code: 'PRICE_CHECK_C2S_OVERRUN', path, source: 'CSS L861-3', correction };
}

function ceilingFinding({ situation, tables }: Checked, path: string): Finding {
  const line = situation.lines[Number(/\d+/.exec(path)?.[0])];
  const ceiling = tariffOn(tables, `ceiling.${line?.code ?? ''}`, situation.date)?.value ?? 0;
  return {
    level: 'error',
    code: 'PRICE_CHECK_CEILING_EXCEEDED',
    path,
    source: 'convention dentaire, annexe IV',
    correction: { kind: 'set', path, value: ceiling * (line?.quantity ?? 1) },
  };
}
