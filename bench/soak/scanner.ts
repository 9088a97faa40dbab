import type { Page } from '@playwright/test';
import { scannerSetUpText, type SeparatorHabit } from '#core/read';
import { createBoxes, everyDesk, isSameCode } from '../../src/adapters/wedge/__fixtures__/desks.ts';
import { typeCode, type Desk, type TypedKey } from '../../src/adapters/wedge/__fixtures__/type-code.ts';
import { createRandom } from '../../src/core/read/__fixtures__/draw-frame.ts';
import { randomToken } from '../../src/core/read/__fixtures__/random-token.ts';
import type { BenchContext } from '../bench.ts';
import { numberAfter, type SoakReport } from './soak.ts';

/** What `scanner.page.ts` puts on the page. */
interface PageOfScanner {
  scanSynthetic(codes: number, seed: number): readonly string[];
  scanSlowly(tokens: number, seed: number): readonly string[];
  listenToKeys(): Listener;
  keys: Listener;
}
interface Listener {
  forget(): void;
  count(): number;
  take(): { codes: { text: string; separators?: SeparatorHabit }[]; field: string; heard: number };
}
type Scope = typeof globalThis & PageOfScanner;

/**
 * `[--codes N] [--tokens N] [--boxes N] [--seed N]`: hand scanners that type, in Chromium. Synthetic keys through every
 * desk; whole tokens at 80 ms a key; tokens and boxes by real key events at full speed, two tokens or boxes in flight
 * of every layout, caps lock and separator habit.
 */
export async function run({ args, openPage }: Pick<BenchContext, 'args' | 'openPage'>): Promise<SoakReport> {
  const seed = numberAfter('--seed', args, 20_261_125);
  const amount = {
    codes: numberAfter('--codes', args, 10_000),
    tokens: numberAfter('--tokens', args, 40),
    boxes: numberAfter('--boxes', args, 200),
  };
  const { page, close } = await openPage('bench/soak/scanner.page.ts');
  try {
    await page.waitForFunction(() => 'scanSynthetic' in globalThis);
    const synthetic = await page.evaluate(([n, s]) => (globalThis as Scope).scanSynthetic(n, s), [
      amount.codes,
      seed,
    ] as const);
    const slow = await page.evaluate(([n, s]) => (globalThis as Scope).scanSlowly(n, s), [2, seed] as const);
    const real = await scanByRealKeys(page, amount, seed);
    return {
      seed,
      results: { ...amount, cells: everyDesk.length, slowTokens: 2, synthetic, slow, real },
      failed: synthetic.length + slow.length + real.length,
    };
  } finally {
    await close();
  }
}

/** Layouts, caps lock and separators of the desks, each once: real keys come as fast as the browser takes them. */
const realDesks = everyDesk.filter(({ gapMs }) => gapMs === 2);

async function scanByRealKeys(page: Page, amount: { tokens: number; boxes: number }, seed: number) {
  await page.evaluate(() => Object.assign(globalThis, { keys: (globalThis as Scope).listenToKeys() }));
  const [random, nextBox] = [createRandom(seed), createBoxes(seed)];
  const press = await keyboardOf(page);
  const faults: string[] = [];
  const deskOf = (turn: number) => realDesks[(turn * 13) % realDesks.length] as Desk;
  for (let turn = 0; turn < amount.tokens; turn += 1) {
    await page.evaluate(() => (globalThis as Scope).keys.forget());
    faults.push(...(await scanOne(page, press, randomToken(random), deskOf(turn))));
  }
  for (let turn = 0; turn < amount.boxes; turn += 1) {
    const how = deskOf(turn);
    await page.evaluate(() => (globalThis as Scope).keys.forget());
    faults.push(...(await scanOne(page, press, scannerSetUpText, { ...how, caps: false })));
    faults.push(...(await scanOne(page, press, nextBox(), how)));
  }
  return faults;
}

type Press = (keys: readonly TypedKey[]) => Promise<unknown>;

/** Presses keys without waiting for each answer, as a scanner does. */
async function keyboardOf(page: Page): Promise<Press> {
  const session = await page.context().newCDPSession(page);
  return (keys) =>
    Promise.all(
      keys.flatMap(({ key, code, shiftKey, ctrlKey, modifierAltGraph }) => {
        const modifiers = (shiftKey ? 8 : 0) + (ctrlKey ? 2 : 0) + (modifierAltGraph ? 3 : 0);
        const text = key === 'Enter' ? '\r' : key.length === 1 && !ctrlKey ? key : '';
        return [
          session.send('Input.dispatchKeyEvent', { type: 'keyDown', key, code, modifiers, text }),
          session.send('Input.dispatchKeyEvent', { type: 'keyUp', key, code, modifiers }),
        ];
      }),
    );
}

async function scanOne(page: Page, press: Press, text: string, how: Desk): Promise<readonly string[]> {
  const keys = typeCode(text, how);
  if (!keys) return [`no keys: ${JSON.stringify(how)}`];
  await press(keys);
  await page.waitForFunction(() => (globalThis as Scope).keys.count() > 0, null, { timeout: 30_000 }).catch(() => null);
  const { codes, field, heard } = await page.evaluate(() => (globalThis as Scope).keys.take());
  const what = `${JSON.stringify(text.slice(0, 60))} ${JSON.stringify(how)}`;
  if (field !== '' || heard > 0) return [`${heard} keys reached the page, "${field}" the field: ${what}`];
  const [code] = codes;
  if (codes.length !== 1 || !code) return [`${codes.length} codes: ${what}`];
  const isRight = text === scannerSetUpText ? code.text === 'set-up' : isSameCode(code, text, how);
  return isRight ? [] : [`read ${JSON.stringify(code)}: ${what}`];
}
