import { dentitionOf } from './tooth-chart-layout.ts';

/** What the field *Dent* holds. */
export interface ToothEntry {
  /** Whole numbers that are teeth, each once, in the order typed. */
  readonly teeth: readonly string[];
  /** First thing typed that is no tooth, when there is one; a first digit still waiting for its second is not a fault. */
  readonly fault: string | null;
  /** A digit waits for its second. */
  readonly isUnfinished: boolean;
}

/** Longest entry: all teeth of a mouth, with a comma and a space between each. */
export const entryMax = 128;

/** Reads typed tooth numbers: two digits each (FDI), any separator or none between them (`26`, `26,36`, `2636`). */
export function parseTeeth(text: string): ToothEntry {
  const pieces = text
    .slice(0, entryMax)
    .split(/[\s,;.]+/)
    .flatMap((piece) => piece.match(/.{1,2}/g) ?? []);
  const isUnfinished = /^[1-8]$/.test(pieces.at(-1) ?? '');
  const whole = isUnfinished ? pieces.slice(0, -1) : pieces;
  const teeth = [...new Set(whole.filter((piece) => dentitionOf(piece) !== null))];
  return { teeth, fault: whole.find((piece) => dentitionOf(piece) === null) ?? null, isUnfinished };
}
