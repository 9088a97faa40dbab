import type { Env } from '#core/token';

const prefix = (env: Env): string => (env === 'demo' ? 'F-' : '');

/** Number of the `count`-th invoice: six digits or more, `F-` before them in training so that the two never mix. */
export function invoiceNumber(env: Env, count: number): string {
  return `${prefix(env)}${String(count).padStart(6, '0')}`;
}

/** The number as people read it, digits by three: `F-000 001`, with no-break spaces. */
export function groupedNumber(number: string): string {
  return number.replace(/\d(?=(?:\d{3})+$)/g, '$&\u00a0');
}
