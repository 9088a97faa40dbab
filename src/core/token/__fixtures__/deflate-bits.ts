/** Bits, in the order deflate reads them, as bytes; spaces are for the eye. */
export function packed(text: string): Uint8Array {
  const bits = text.replaceAll(' ', '');
  const bytes = new Uint8Array(Math.ceil(bits.length / 8));
  [...bits].forEach((bit, at) => (bytes[at >> 3] = (bytes[at >> 3] ?? 0) | (Number(bit) << (at & 7))));
  return bytes;
}

/** A number of `width` bits, least significant first. */
export function low(value: number, width: number): string {
  return Array.from({ length: width }, (_, at) => (value >> at) & 1).join('');
}

/** Codes of a complete set, first bit first, as RFC 1951 §3.2.2 gives them out: by length, then by symbol. */
export function codesOf(lengths: readonly number[]): Map<number, string> {
  const codes = new Map<number, string>();
  let code = 0;
  for (let length = 1; length <= 15; length += 1) {
    lengths.forEach((own, symbol) => {
      if (own !== length) return;
      codes.set(symbol, code.toString(2).padStart(length, '0'));
      code += 1;
    });
    code *= 2;
  }
  return codes;
}
