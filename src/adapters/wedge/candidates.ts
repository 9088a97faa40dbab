import { controlCharacter, sortOf, type KeyPress } from './key-press.ts';
import { characterAt, layouts, type Layout } from './layouts.ts';

/** One way to turn key presses into text: what the computer says was typed, the same with its capitals turned, or places. */
export type Reading = 'keys' | 'keys-turned' | Layout;

/**
 * The ways in the order to try them: the one that is known for this workstation first. Under caps lock what the
 * computer says has its capitals turned, so that way stands in for the plain one.
 */
export function readingsFrom(winner: Reading | null, capsLock: boolean): readonly Reading[] {
  const [first, last] = capsLock ? (['keys-turned', 'keys'] as const) : (['keys', 'keys-turned'] as const);
  const usual: readonly Reading[] = capsLock ? [...layouts, first, last] : [first, ...layouts, last];
  const known = winner === 'keys' ? first : winner;
  return known === null ? usual : [known, ...usual.filter((reading) => reading !== known)];
}

/** Whether caps lock was on while these keys were pressed. */
export function capsLockOf(presses: readonly KeyPress[]): boolean {
  return presses.some(({ capsLock }) => capsLock);
}

/**
 * The text of key presses in one reading; null when a key has no meaning there. Places are immune to the computer's
 * layout and to caps lock; the keys are right when the scanner and the computer have the same layout, known or not.
 */
export function textOf(presses: readonly KeyPress[], reading: Reading): string | null {
  if (reading === 'keys-turned' && !capsLockOf(presses)) return null;
  let text = '';
  for (const press of presses) {
    const character = characterOf(press, reading);
    if (character === null) return null;
    text += character;
  }
  return text;
}

function characterOf(press: KeyPress, reading: Reading): string | null {
  if (sortOf(press) === 'control') return controlCharacter(press);
  if (reading === 'keys' || press.code === '') return press.key === 'Dead' ? null : press.key;
  if (reading === 'keys-turned') return turned(press.key);
  return characterAt(reading, press.code, levelOf(press));
}

function levelOf({ shift, control, alt, altGraph }: KeyPress): 'plain' | 'shift' | 'altgr' {
  if (altGraph || (control && alt)) return 'altgr';
  return shift ? 'shift' : 'plain';
}

function turned(key: string): string | null {
  if (key === 'Dead') return null;
  const lower = key.toLowerCase();
  return key === lower ? key.toUpperCase() : lower;
}
