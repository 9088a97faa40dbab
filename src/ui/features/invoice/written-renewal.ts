import type { Draft } from '#flow/counter';

type Renewal = NonNullable<Draft['prescription']>['renewal'];

/** A dispensing as it is written on a prescription: the second of three is `2/3`. */
export function writtenRenewal(renewal: Renewal): string {
  return renewal ? `${renewal.n + 1}/${renewal.of + 1}` : '';
}

/**
 * The renewal that a written dispensing means: `2/3` is the first of two renewals, `1/3` none yet. Undefined when nothing
 * is written.
 */
export function readRenewal(text: string): Renewal | 'wrong' {
  if (text.trim() === '') return undefined;
  const [, time, times] = /^\s*(\d{1,2})\s*[/\s]\s*(\d{1,2})\s*$/.exec(text) ?? [];
  const [n, of] = [Number(time), Number(times)];
  return n >= 1 && of >= 1 && n <= of ? { n: n - 1, of: of - 1 } : 'wrong';
}
