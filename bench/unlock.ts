import { spawn } from 'node:child_process';
import { parseArgs } from 'node:util';
import { chromium, type Page } from '@playwright/test';
import { secretCode } from '../e2e/fixtures/phone-showing.ts';
import { PatientPhone } from '../e2e/pages/patient-phone.ts';
import { answering } from './answering.ts';
import type { BenchContext, BenchReport } from './bench.ts';
import { quantile } from './quantile.ts';

const origin = 'http://localhost:4245';

/** What one opening of the app took, milliseconds. */
interface Opening {
  /** From the press to the moment the lock screen leaves: the secret code is checked. */
  readonly unlockMs: number;
  /** From there to the code drawn on the screen. */
  readonly codeMs: number;
}

/**
 * `unlock [--repeats N]`: the patient's app reloaded on its code, opened with the secret code, until the QR is drawn;
 * the drawing beside the check of the secret code in the same openings.
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
    const phone = { viewport: { width: 390, height: 844 }, locale: 'fr-FR', baseURL: origin };
    const page = await (await browser.newContext(phone)).newPage();
    const app = new PatientPhone(page);
    await app.activate('Adulte seule, AMO et AMC', secretCode);
    await app.present();
    const openings: Opening[] = [];
    for (let turn = 0; turn < Number(values.repeats); turn += 1) openings.push(await open(app, page));
    const unlock = figures(openings.map(({ unlockMs }) => unlockMs));
    const code = figures(openings.map(({ codeMs }) => codeMs));
    return { results: { unlockMs: unlock, codeMs: code }, ratios: { 'code / unlock': code.p50 / unlock.p50 } };
  } finally {
    await browser.close();
    server.kill();
  }
}

async function open(app: PatientPhone, page: Page): Promise<Opening> {
  await page.reload();
  await app.typeDigits(secretCode);
  const opened = page.evaluate(watchOpening);
  await page.getByRole('button', { name: 'Ouvrir', exact: true }).click();
  return opened;
}

/** Runs in the page: waits for the press, for the lock screen to leave and for the code to stand painted. */
function watchOpening(): Promise<Opening> {
  return new Promise((tell) => {
    let [pressedAt, unlockedAt] = [0, 0];
    addEventListener('click', ({ timeStamp }) => (pressedAt ||= timeStamp), { capture: true, once: true });
    const look = () => {
      const drawn = document.querySelector('[data-testid="wallet-code"]');
      if (unlockedAt === 0 && pressedAt > 0 && document.querySelector('input[type="password"]') === null)
        unlockedAt = performance.now();
      if (!drawn) return;
      watch.disconnect();
      requestAnimationFrame(() => tell({ unlockMs: unlockedAt - pressedAt, codeMs: performance.now() - unlockedAt }));
    };
    const watch = new MutationObserver(look);
    watch.observe(document, { childList: true, subtree: true, attributes: true });
  });
}

function figures(times: readonly number[]) {
  const at = (part: number) => Math.round(quantile(times, part));
  return { p50: at(0.5), p95: at(0.95), most: at(1) };
}
