import type { StoredJournal } from './stored-journal.ts';

/** What cuts came to, over all of them. */
export interface Tally {
  /** Invoices that the screen said were validated. */
  readonly shown: number;
  readonly found: number;
  /** Shown and not found. */
  readonly lost: number;
  readonly gaps: number;
  readonly doubles: number;
  /** Journals whose chain, signatures or totals do not hold. */
  readonly faults: number;
}

const placeOf = (number: string): number => Number(number.replace('F-', ''));

/** Compares what was shown with what a journal holds. */
export function tally(shown: ReadonlySet<string>, { numbers, fault }: StoredJournal): Tally {
  const kept = new Set(numbers);
  const lost = [...shown].filter((number) => !kept.has(number)).length;
  const gaps = numbers.filter((number, at) => placeOf(number) !== at + 1).length;
  return {
    shown: shown.size,
    found: shown.size - lost,
    lost,
    gaps,
    doubles: numbers.length - kept.size,
    faults: fault === null ? 0 : 1,
  };
}

/** Sums tallies. */
export function sum(one: Tally, other: Tally): Tally {
  return {
    shown: one.shown + other.shown,
    found: one.found + other.found,
    lost: one.lost + other.lost,
    gaps: one.gaps + other.gaps,
    doubles: one.doubles + other.doubles,
    faults: one.faults + other.faults,
  };
}

export const nothing: Tally = { shown: 0, found: 0, lost: 0, gaps: 0, doubles: 0, faults: 0 };
