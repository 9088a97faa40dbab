import { isCentimes, isCip13, parseCivilDate } from '#core/shared';
import { fault, type Check } from './fault.ts';

/** Whole, non-negative cents. */
export const cents: Check = (value) => (isCentimes(value) ? null : fault('PRICE_AMOUNT_INVALID'));

/** A day that exists. */
export const date: Check = (value) => (parseCivilDate(value) ? null : fault('PRICE_DATE_INVALID'));

export const boolean: Check = (value) => (typeof value === 'boolean' ? null : fault('PRICE_VALUE_INVALID'));

/** One of a closed list. */
export function oneOf(values: readonly string[]): Check {
  const set = new Set<unknown>(values);
  return (value) => (set.has(value) ? null : fault('PRICE_VALUE_INVALID'));
}

/** A whole number within bounds. */
export function integer(least: number, most: number): Check {
  return (value) =>
    Number.isInteger(value) && Number(value) >= least && Number(value) <= most ? null : fault('PRICE_VALUE_INVALID');
}

/** Text of a form. The forms bound its length. */
export function textLike(form: RegExp): Check {
  return (value) => (typeof value === 'string' && form.test(value) ? null : fault('PRICE_VALUE_INVALID'));
}

/** Text for a person, of at most `most` characters and without control characters. */
export function label(most: number): Check {
  return (value) =>
    typeof value === 'string' && value.trim() !== '' && value.length <= most && !/[\u0000-\u001f\u007f]/.test(value)
      ? null
      : fault('PRICE_VALUE_INVALID');
}

export const cip13: Check = (value) =>
  typeof value === 'string' && isCip13(value) ? null : fault('PRICE_VALUE_INVALID');
