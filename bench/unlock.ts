import { spawn } from 'node:child_process';
import { parseArgs } from 'node:util';
import { chromium, type Browser, type Page } from '@playwright/test';
import { secretCode } from '../e2e/fixtures/phone-showing.ts';
import { PatientPhone } from '../e2e/pages/patient-phone.ts';
import { Till } from '../e2e/pages/till.ts';
import { answering } from './answering.ts';
import type { BenchContext, BenchReport } from './bench.ts';
import { quantile } from './quantile.ts';

const origin = 'http://localhost:4245';
const phrase = 'cactus ruban lundi moulin zeste';

/** What one opening took, milliseconds. */
interface Opening {
  /** From the press to the moment the lock screen leaves: the secret is checked. */
  readonly unlockMs: number;
  /** From there to what was locked drawn on the screen. */
  readonly drawnMs: number;
  /** The longest time between the press and the unlock during which the page answered nothing. */
  readonly gapMs: number;
}

/** How a page looks before and after an opening: two selectors. */
interface Looks {
  readonly locked: string;
  readonly drawn: string;
}

/**
 * `unlock [--repeats N]`: the patient's app reloaded on its code, opened with the secret code, until the QR is drawn;
 * the drawing beside the check of the secret code in the same openings. Then the terminal, locked and opened with its
 * phrase. Of both, the longest time the page's thread was held while the secret was checked.
 */
export async function run({ args }: BenchContext): Promise<BenchReport> {
  const { values } = parseArgs({ args: [...args], options: { repeats: { type: 'string', default: '30' } } });
  const server = spawn(process.execPath, ['tools/start.mjs', '--port', new URL(origin).port], { stdio: 'ignore' });
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-dev-shm-usage'],
  });
  try {
    await answering(origin);
    const phone = await openings(await phoneOf(browser), Number(values.repeats));
    const till = await openings(await tillOf(browser), Number(values.repeats));
    const [unlock, code] = [figures(phone, 'unlockMs'), figures(phone, 'drawnMs')];
    const results = {
      ...{ unlockMs: unlock, codeMs: code, gapMs: figures(phone, 'gapMs') },
      ...{ tillUnlockMs: figures(till, 'unlockMs'), tillGapMs: figures(till, 'gapMs') },
    };
    return { results, ratios: { 'code / unlock': code.p50 / unlock.p50 } };
  } finally {
    await browser.close();
    server.kill();
  }
}

/** A locked page, and the press that opens it. */
type Door = () => Promise<{ readonly page: Page; readonly looks: Looks; readonly press: () => Promise<void> }>;

async function openings(lock: Door, repeats: number): Promise<readonly Opening[]> {
  const all: Opening[] = [];
  for (let turn = 0; turn < repeats; turn += 1) {
    const { page, looks, press } = await lock();
    const opened = page.evaluate(watchOpening, looks);
    await press();
    all.push(await opened);
  }
  return all;
}

/** A patient's phone with a card, reloaded on its code each time. */
async function phoneOf(browser: Browser): Promise<Door> {
  const phone = { viewport: { width: 390, height: 844 }, locale: 'fr-FR', baseURL: origin };
  const page = await (await browser.newContext(phone)).newPage();
  const app = new PatientPhone(page);
  await app.activate('Adulte seule, AMO et AMC', secretCode);
  await app.present();
  const looks = { locked: 'input[type="password"]', drawn: '[data-testid="wallet-code"]' };
  return async () => {
    await page.reload();
    await app.typeDigits(secretCode);
    return { page, looks, press: () => page.getByRole('button', { name: 'Ouvrir', exact: true }).click() };
  };
}

/** A till of its own, locked from its counter each time. */
async function tillOf(browser: Browser): Promise<Door> {
  const page = await (await browser.newContext({ locale: 'fr-FR', baseURL: origin })).newPage();
  const till = new Till(page);
  await page.goto('/');
  await till.answerFirstStart(phrase);
  const looks = { locked: '[data-testid="lock-screen"]', drawn: 'header' };
  return async () => {
    await page.keyboard.press('Control+L');
    await page.getByLabel('Phrase secrète').fill(phrase);
    return { page, looks, press: () => page.locator(`${looks.locked} [type="submit"]`).click() };
  };
}

/** Runs in the page: waits for the press, for the lock screen to leave and for what it covered to stand painted. */
function watchOpening({ locked, drawn }: Looks): Promise<Opening> {
  return new Promise((tell) => {
    let [pressedAt, unlockedAt, tickAt, gapMs] = [0, 0, 0, 0];
    const since = (): void => {
      const now = performance.now();
      if (pressedAt > 0 && unlockedAt === 0) gapMs = Math.max(gapMs, now - Math.max(tickAt, pressedAt));
      tickAt = now;
    };
    const ticks = setInterval(since, 4);
    addEventListener('click', ({ timeStamp }) => (pressedAt ||= timeStamp), { capture: true, once: true });
    const look = () => {
      if (unlockedAt === 0 && pressedAt > 0 && document.querySelector(locked) === null) {
        since();
        unlockedAt = performance.now();
      }
      if (unlockedAt === 0 || !document.querySelector(drawn)) return;
      watch.disconnect();
      clearInterval(ticks);
      requestAnimationFrame(() =>
        tell({ unlockMs: unlockedAt - pressedAt, drawnMs: performance.now() - unlockedAt, gapMs }),
      );
    };
    const watch = new MutationObserver(look);
    watch.observe(document, { childList: true, subtree: true, attributes: true });
  });
}

function figures(all: readonly Opening[], name: keyof Opening) {
  const at = (part: number) =>
    Math.round(
      quantile(
        all.map((opening) => opening[name]),
        part,
      ),
    );
  return { p50: at(0.5), p95: at(0.95), most: at(1) };
}
