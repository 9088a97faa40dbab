/** One key going down, as the browser tells it. */
export interface KeyPress {
  readonly key: string;
  readonly code: string;
  readonly shift: boolean;
  readonly control: boolean;
  readonly alt: boolean;
  readonly altGraph: boolean;
  readonly capsLock: boolean;
  /** Milliseconds, from any start. */
  readonly atMs: number;
}

/** What a key means to the collector. */
export type KeySort = 'character' | 'control' | 'end' | 'modifier' | 'command';

const modifiers = new Set('Shift Control Alt AltGraph Meta CapsLock NumLock Fn Dead Unidentified'.split(' '));

/** Sorts a key: part of a code, end of a code, a modifier alone, or a command that no scanner sends. */
export function sortOf(press: KeyPress): KeySort {
  if (controlCharacter(press) !== null) return 'control';
  if (press.key === 'Dead' && press.code !== '') return 'character';
  if (modifiers.has(press.key)) return 'modifier';
  if (press.key === 'Enter' || press.key === 'Tab') return 'end';
  if (isChord(press)) return press.code === 'KeyJ' || press.code === 'KeyM' ? 'end' : 'command';
  return [...press.key].length === 1 ? 'character' : 'command';
}

/** Ctrl with a key, which is not AltGr (Windows tells AltGr as Ctrl and Alt). */
function isChord({ control, alt, altGraph }: KeyPress): boolean {
  return control && !alt && !altGraph;
}

/** The separator a key stands for: sent as such, or as Ctrl with the place of `]`. */
export function controlCharacter(press: KeyPress): string | null {
  if (/^[\u001c-\u001f]$/.test(press.key)) return press.key;
  return isChord(press) && (press.key === ']' || press.code === 'BracketRight') ? '\u001d' : null;
}
