/** 32 letters and digits without I, L, O and U: nothing is mistaken for another, read aloud or by hand. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** A code of 12 signs, 60 random bits, in groups of four: what the patient writes down to declare a lost phone. */
export function makeLossCode(random: (count: number) => Uint8Array): string {
  const signs = Array.from(random(12), (byte) => alphabet[byte & 31] ?? '').join('');
  return signs.replace(/(.{4})(?=.)/g, '$1-');
}

/** The code as it was typed → its signs; spaces, hyphens and case do not count, nor look-alikes. */
export function readLossCode(typed: string): string {
  return typed.toUpperCase().replace(/[\s-]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1');
}
