import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startBrowser } from './killable-browser.ts';
import { SeededRandom } from './random.ts';
import { ShownInvoices } from './shown-invoices.ts';
import { numberAfter, type SoakContext, type SoakReport } from './soak.ts';
import { exportByButton } from './stored-journal.ts';
import { tally } from './tally.ts';
import { openTill, validateUntilCut } from './validate-until.ts';

/**
 * `[--kills N] [--seed N] [--port N]`: a real browser is killed with SIGKILL while invoices are being validated through
 * the screen. Every invoice that was shown as validated must be in the journal, whose chain must hold, without gap or
 * double.
 */
export async function run({ args, chromium, serveSite }: SoakContext): Promise<SoakReport> {
  const kills = numberAfter('--kills', args, 200);
  const seed = numberAfter('--seed', args, 20_261_125);
  const random = new SeededRandom(seed);
  const site = await serveSite(numberAfter('--port', args, 4_276));
  const profile = mkdtempSync(path.join(tmpdir(), 'comptoir-crash-'));
  const shown = new ShownInvoices();
  try {
    for (let kill = 0; kill < kills; kill += 1) {
      const browser = await startBrowser(chromium, profile);
      await shown.listenTo(browser.page);
      await openTill(browser.page, site.url);
      await validateUntilCut(browser.page, random);
      await browser.kill();
    }
    const browser = await startBrowser(chromium, profile);
    await openTill(browser.page, site.url);
    const stored = await exportByButton(browser.page);
    await browser.close();
    const results = tally(shown.numbers, stored);
    const { lost, gaps, doubles, faults } = results;
    const repairs = stored.kinds.filter((kind) => kind === 'repair').length;
    return {
      seed,
      results: { kills, ...results, invoices: stored.numbers.length, repairs },
      failed: lost + gaps + doubles + faults,
    };
  } finally {
    site.close();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}
