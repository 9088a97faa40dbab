/** Puts what a human typed where it belongs: into the field in focus, or a press of the button in focus. */
export function giveBack(text: string, page: Document): boolean {
  const target = page.activeElement;
  if (target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement) {
    if (isTextField(target)) return insert(text, target);
  }
  if (
    text === ' ' &&
    target instanceof HTMLElement &&
    target.matches('button, [role="radio"], [role="button"], input, summary')
  ) {
    target.click();
    return true;
  }
  return false;
}

function isTextField(field: HTMLInputElement | HTMLTextAreaElement): boolean {
  return !['button', 'checkbox', 'radio', 'file', 'submit', 'range', 'color'].includes(field.type);
}

/** As typing does: the caret moves, undo works, and the page hears `input`. */
function insert(text: string, field: HTMLInputElement | HTMLTextAreaElement): boolean {
  if (field.readOnly || field.disabled) return true;
  // Deprecated, and still the only way in any browser to insert text as the keyboard does.
  if (field.ownerDocument.execCommand?.('insertText', false, text)) return true;
  const { selectionStart, selectionEnd, value } = field;
  const start = selectionStart ?? value.length;
  const next = value.slice(0, start) + text + value.slice(selectionEnd ?? start);
  const prototype = field instanceof HTMLInputElement ? HTMLInputElement.prototype : HTMLTextAreaElement.prototype;
  Object.getOwnPropertyDescriptor(prototype, 'value')?.set?.call(field, next);
  field.dispatchEvent(new Event('input', { bubbles: true }));
  return true;
}
