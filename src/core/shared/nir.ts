/**
 * The key of a 13-character NIR (numéro d'inscription au répertoire): 97 − n mod 97.
 * Corsica counts as 2A → 19, 2B → 18 (a value of its own, not the reduced thousands of older programs).
 * Null when the text is not a NIR.
 */
export function nirKey(nir: string): string | null {
  if (!/^[1-478]\d{4}(?:\d\d|2[AB])\d{6}$/.test(nir)) return null;
  const digits = nir.replace('2A', '19').replace('2B', '18');
  return String(97 - (Number(digits) % 97)).padStart(2, '0');
}

/** True when the 15 characters are a NIR followed by its right key. */
export function isNirWithKey(text: string): boolean {
  return text.length === 15 && nirKey(text.slice(0, 13)) === text.slice(13);
}

/** The only part of a NIR that a screen facing the public shows: the last three digits and the key. */
export function maskNir(nir: string, key: string): string {
  return `…${nir.slice(-3)} ${key}`;
}
