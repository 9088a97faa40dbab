import type { Practice } from '#core/record';

/**
 * Tab from nowhere goes to what is changed most: the fee of an act, or at the pharmacy the means of payment. False when
 * the focus is somewhere already, and Tab is the browser's.
 */
export function focusFirstField(profession: Practice['profession']): boolean {
  if (document.activeElement && document.activeElement !== document.body) return false;
  const payment = document.querySelector<HTMLElement>('[data-means][tabindex="0"]');
  const fee = profession === 'pharmacist' ? null : document.querySelector<HTMLElement>('[data-fee]');
  const first = fee ?? payment;
  first?.focus();
  return first !== null;
}
