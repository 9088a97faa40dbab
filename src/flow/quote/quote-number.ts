import type { Env } from '#core/token';

const digits = 6;

/** Number printed on a quote: `D-000012`, and `F-D-000012` in training, as invoices say it. */
export function quoteNumber(env: Env, seq: number): string {
  return `${env === 'demo' ? 'F-' : ''}D-${String(seq).padStart(digits, '0')}`;
}
