import path from 'node:path';
import type { Page } from '@playwright/test';
import { CutDisk } from './cut-disk.ts';
import { startBrowser, type KillableBrowser } from './killable-browser.ts';
import { SeededRandom } from './random.ts';
import { collectShown } from './shown-invoices.ts';
import { numberAfter, type SoakContext, type SoakReport } from './soak.ts';
import { exportByButton } from './stored-journal.ts';
import { nothing, sum, tally, type Tally } from './tally.ts';
import { openTill, validateUntilCut } from './validate-until.ts';

/** Makes every write of the page relaxed, as Chromium's default is: such a terminal must lose what it showed. */
async function relax(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const asked = Reflect.get(IDBDatabase.prototype, 'transaction');
    Reflect.set(IDBDatabase.prototype, 'transaction', function (this: IDBDatabase, stores: string, mode?: 'readonly') {
      return Reflect.apply(asked, this, [stores, mode, { durability: 'relaxed' }]);
    });
  });
}

interface Cutting {
  readonly cuts: number;
  readonly isRelaxed: boolean;
  readonly random: SeededRandom;
  readonly url: string;
  readonly chromium: string;
}

/** A cut after which something shown was not there, and how many invoices were. */
interface Loss {
  readonly cut: number;
  readonly shown: number;
  readonly lost: number;
  readonly invoices: number;
}

/** What was lost has been counted, and its number may be given again. */
function forgetAllBut(kept: readonly string[], shown: Set<string>): void {
  for (const number of shown) if (!kept.includes(number)) shown.delete(number);
}

/**
 * Cuts the power again and again on one disk. After each cut, what was shown up to then must be there: looked at only at
 * the end, a lost number could have been given again meanwhile.
 */
async function cutAgain({
  cuts,
  isRelaxed,
  random,
  url,
  chromium,
}: Cutting): Promise<Tally & { repairs: number; losses: Loss[] }> {
  const disk = new CutDisk(random);
  const profile = path.join(disk.mount, 'profile');
  let total = nothing;
  const losses: Loss[] = [];
  let repairs = 0;
  let browser: KillableBrowser | null = null;
  try {
    const shown = new Set<string>();
    for (let cut = 0; cut <= cuts; cut += 1) {
      browser = await startBrowser(chromium, profile);
      if (isRelaxed) await relax(browser.page);
      await collectShown(browser.page, shown);
      const isFirst = await openTill(browser.page, url);
      if (cut > 0) {
        const stored = await exportByButton(browser.page);
        const found = tally(shown, stored);
        // A till that knows nothing any more begins again without a word.
        total = sum(total, { ...found, shown: 0, found: 0, faults: found.faults + (isFirst ? 1 : 0) });
        repairs = stored.kinds.filter((kind) => kind === 'repair').length;
        losses.push({ cut, shown: found.shown, lost: found.lost, invoices: stored.numbers.length });
        forgetAllBut(stored.numbers, shown);
      }
      if (cut === cuts) break;
      // Just after the promise was made is when a relaxed write betrays it; elsewhere is where a number could tear.
      await validateUntilCut(browser.page, random, isRelaxed || cut % 2 === 0 ? 'shown' : 'any');
      if (random.below(2) === 0) disk.syncElsewhere();
      // The disk first: whatever the browser still does between the two reaches nothing.
      disk.cut();
      await browser.kill();
      disk.restart();
    }
    const found = shown.size;
    return { ...total, shown: found + total.lost, found, repairs, losses: losses.filter(({ lost }) => lost > 0) };
  } finally {
    await browser?.kill();
    disk.remove();
  }
}

/**
 * `[--cuts N] [--relaxed N] [--seed N] [--port N]`, as root: the profile lies on an ext4 disk of its own, whose power is
 * cut while invoices are validated through the screen. Nothing shown may be lost. The same terminal made to write with
 * relaxed durability must lose something, each time on a new disk: a harness that cannot see a loss proves nothing.
 */
export async function run({ args, chromium, serveSite }: SoakContext): Promise<SoakReport> {
  const cuts = numberAfter('--cuts', args, 60);
  const relaxedCuts = numberAfter('--relaxed', args, 6);
  const seed = numberAfter('--seed', args, 20_261_125);
  const random = new SeededRandom(seed);
  const site = await serveSite(numberAfter('--port', args, 4_277));
  try {
    const common = { random, url: site.url, chromium };
    let relaxed = nothing;
    for (let cut = 0; cut < relaxedCuts; cut += 1) {
      relaxed = sum(relaxed, await cutAgain({ ...common, cuts: 1, isRelaxed: true }));
    }
    const strict = await cutAgain({ ...common, cuts, isRelaxed: false });
    const { lost, gaps, doubles, faults } = strict;
    const isBlind = relaxedCuts > 0 && relaxed.lost === 0;
    return {
      seed,
      results: { kills: cuts, ...strict, shownRelaxed: relaxed.shown, lostRelaxed: relaxed.lost },
      failed: lost + gaps + doubles + faults + (isBlind ? 1 : 0),
    };
  } finally {
    site.close();
  }
}
