/** Tab from nowhere goes to what is changed most: the price of the selected act, then the means of payment. */
export function focusFirstField(): boolean {
  if (document.activeElement && document.activeElement !== document.body) return false;
  const first =
    document.querySelector<HTMLElement>('[data-fee]') ??
    document.querySelector<HTMLElement>('[data-means][tabindex="0"]');
  first?.focus();
  return first !== null;
}
