import type { PriceRefusalCode } from '../code.ts';

/** The first thing wrong with an input and where. Null everywhere else means that the value is right. */
export interface Fault {
  readonly code: PriceRefusalCode;
  readonly path: string;
}

/** Tells what is wrong with a value, or null. The path of its fault is relative: `''` is the value itself. */
export type Check = (value: unknown) => Fault | null;

export function fault(code: PriceRefusalCode, path = ''): Fault {
  return { code, path };
}

/** The same fault seen from one level up: `code` inside `lines[0]`. */
export function under(place: string, inner: Fault): Fault {
  const joint = inner.path === '' || inner.path.startsWith('[') ? '' : '.';
  return { code: inner.code, path: `${place}${joint}${inner.path}` };
}
