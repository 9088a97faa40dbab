import { UsageError } from './usage-error.ts';

/** An option such as `--at INSTANT`: ISO 8601 in UTC, to epoch seconds; absent = `otherwise`. */
export function instantOr(text: string | undefined, otherwise: number, option = '--at'): number {
  if (text === undefined) return otherwise;
  const milliseconds = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,3})?)?Z$/.test(text) ? Date.parse(text) : NaN;
  if (Number.isNaN(milliseconds)) throw new UsageError(`${option} takes an instant such as 2026-03-02T09:30:00Z`);
  return Math.floor(milliseconds / 1000);
}
