/** True for a CIP13: 13 digits beginning 3400 with a right EAN-13 check digit. */
export function isCip13(text: string): boolean {
  return /^3400\d{9}$/.test(text) && ean13CheckDigit(text.slice(0, 12)) === text[12];
}

/** Check digit of the first 12 digits of an EAN-13 (GS1 modulo 10, weights 1 and 3). */
export function ean13CheckDigit(digits: string): string {
  let sum = 0;
  for (let i = 0; i < 12; i += 1) sum += Number(digits[i]) * (i % 2 === 0 ? 1 : 3);
  return String((10 - (sum % 10)) % 10);
}
