import type { Env } from '#core/token';

const prefix = (env: Env): string => (env === 'demo' ? 'F-' : '');

/** Number of the `count`-th invoice: six digits or more, `F-` before them in training so that the two never mix. */
export function invoiceNumber(env: Env, count: number): string {
  return `${prefix(env)}${String(count).padStart(6, '0')}`;
}

/** How many invoices were numbered up to a number, as people type it: `F-004 812`, `4812`. Null when it is none. */
export function readInvoiceNumber(env: Env, typed: string): number | null {
  const tight = typed.replace(/\s/g, '').toUpperCase();
  const digits = tight.startsWith(prefix(env)) ? tight.slice(prefix(env).length) : tight;
  return /^\d{1,9}$/.test(digits) ? Number(digits) : null;
}

/** The number as people read it, digits by three: `F-000 001`, with no-break spaces. */
export function groupedNumber(number: string): string {
  return number.replace(/\d(?=(?:\d{3})+$)/g, '$&\u00a0');
}
