/** The part of a keyboard event that names a key. */
export type KeyPress = Pick<KeyboardEvent, 'code' | 'ctrlKey' | 'altKey' | 'metaKey' | 'shiftKey'>;

const numpad: Readonly<Record<string, string>> = { NumpadEnter: 'Enter' };
/** On a Mac the F-keys are media keys: Ctrl and the digit row give the same numbers. The numpad is a scanner's. */
const digitKeys: Readonly<Record<string, string>> = Object.fromEntries(
  ['1', '2', '3', '4', '6', '7', '8', '9', '0'].map((digit) => [`Digit${digit}`, `F${digit === '0' ? '10' : digit}`]),
);

/**
 * The name that the screen gives to a pressed key, by its place (`code`), so that AZERTY and QWERTY agree; null for keys
 * that are nobody's shortcut: letters, digits, and anything with Alt or Shift.
 */
export function pressedKey({ code, ctrlKey, altKey, metaKey, shiftKey }: KeyPress): string | null {
  if (altKey || metaKey || shiftKey) return null;
  if (ctrlKey) {
    if (digitKeys[code]) return digitKeys[code];
    return /^Key[KLP]$/.test(code) ? `Control+${code.slice(3)}` : null;
  }
  if (/^F([1-4]|[6-9]|10)$/.test(code)) return code;
  if (/^(Enter|Escape|Delete|Tab|Arrow(Up|Down|Left|Right))$/.test(code)) return code;
  return numpad[code] ?? null;
}
