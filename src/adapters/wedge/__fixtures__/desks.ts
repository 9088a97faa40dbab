import { recognise, scannerSetUpText, type Delivered } from '#core/read';
import { createRandom } from '../../../core/read/__fixtures__/draw-frame.ts';
import { layouts } from '../layouts.ts';
import type { SimulatedDesk } from './simulated-desk.ts';
import { typeCode, type Desk, type GsHabit } from './type-code.ts';

const habits: readonly GsHabit[] = ['control', 'chord', 'written', 'lost'];

/** Every computer layout, with a scanner set to US or to that layout, caps lock off and on, each way of sending a separator, three speeds. */
export const everyDesk: readonly Desk[] = layouts.flatMap((host) =>
  [...new Set(['us', host] as const)].flatMap((scanner) =>
    [false, true].flatMap((caps) =>
      habits.flatMap((gs) => [2, 10, 80].map((gapMs): Desk => ({ host, scanner, caps, gs, gapMs }))),
    ),
  ),
);

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_./+';
/** Layouts that have `<` and `>` let a serial spell a separator itself. */
const hostile = ['<GS>', '21', '10', '17271231', '01'];

/** Boxes whose lots and serials hold every letter and sign that layouts move, some of them made to mislead. */
export function createBoxes(seed: number) {
  const random = createRandom(seed);
  const pick = <One>(from: readonly One[]): One => from[Math.floor(random() * from.length)] as One;
  const word = (most: number) => {
    const plain = Array.from({ length: 1 + Math.floor(random() * most) }, () => pick([...letters])).join('');
    return random() < 0.2 ? `${plain.slice(0, 4)}${pick(hostile)}${plain.slice(4, 10)}` : plain;
  };
  return () => `01034009303026131727043010${word(12)}\u001d21${word(14)}`;
}

/** Shows the set-up code to a desk that knows nothing; true when the separator's habit came out right. */
export function setUpDesk(desk: SimulatedDesk, how: Desk): boolean {
  desk.kept.clear();
  desk.clear();
  const right = { control: 'kept', chord: 'kept', written: 'written', lost: 'lost' }[how.gs];
  return desk.scan(scannerSetUpText, { ...how, caps: false }) && desk.seen.found.at(-1)?.separator === right;
}

/**
 * True when what came out is what the text itself says. Where the scanner loses separators, or spells one out as a
 * serial itself does, lot and serial may be absent, never others.
 */
export function isSameCode(code: Omit<Delivered, 'via'>, text: string, how: Desk): boolean {
  const [found, truth] = [recognise({ ...code, via: 'wedge' }), recognise({ text, via: 'serial' })];
  if (found.kind !== 'medicine' || truth.kind !== 'medicine') return JSON.stringify(found) === JSON.stringify(truth);
  const isDoubtful = how.gs === 'lost' || (how.gs === 'written' && text.includes('<GS>'));
  const agrees = (member: 'lot' | 'serial' | 'expiry') =>
    found[member] === truth[member] || (isDoubtful && found[member] === undefined);
  return found.cip13 === truth.cip13 && agrees('lot') && agrees('serial') && agrees('expiry');
}

/** Scans a code and says what went wrong, or null: one code, the same, and no key of it in the field or the page. */
export function faultOfScan(desk: SimulatedDesk, text: string, how: Desk): string | null {
  desk.clear();
  desk.field.focus();
  if (!desk.scan(text, how)) return 'the layout lacks a character';
  const [code, ...more] = desk.seen.codes;
  if (!code || more.length > 0) return `${desk.seen.codes.length} codes`;
  if (desk.field.value + desk.seen.typed + desk.seen.page.join('') !== '') return 'keys reached the page';
  const { text: read, separators } = code;
  return isSameCode({ text: read, ...(separators && { separators }) }, text, how) ? null : `read ${read} for ${text}`;
}

/** Types the first keys of a code as a hand does; null when they all reached the field in their order. */
export function faultOfTyping(desk: SimulatedDesk, text: string, how: Desk): string | null {
  desk.clear();
  desk.field.focus();
  const keys = (typeCode(text, { ...how, scanner: how.host, gs: 'lost' }) ?? []).slice(0, 16);
  const seen = keys.map(({ key }) => key).join('');
  desk.type(keys, 180);
  desk.pass(2000);
  if (desk.seen.codes.length > 0) return 'a hand was taken for a scanner';
  return desk.field.value === seen ? null : `the field has ${desk.field.value}`;
}
