import type { Page } from '@playwright/test';
import { SeededRandom } from './random.ts';
import { ShownInvoices } from './shown-invoices.ts';
import { numberAfter, type SoakContext, type SoakReport } from './soak.ts';
import { startUntilCut } from './start-until-cut.ts';
import { exportByButton } from './stored-journal.ts';
import { nothing, sum, tally, type Tally } from './tally.ts';
import { TillOnDisk } from './till-on-disk.ts';
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

/** What a disk went through. */
interface Endured extends Tally {
  readonly repairs: number;
  readonly losses: readonly Loss[];
  /** Cuts while the terminal started after another cut, and how many of them came before the start was over. */
  readonly cutsAtStart: number;
  readonly cutsInStart: number;
}

/**
 * Power that came back and goes again, as often as the dice say, finds the terminal mending what the last cut left.
 * Answers for each cut whether the start was not over.
 */
async function cutStarts(till: TillOnDisk, random: SeededRandom, url: string): Promise<boolean[]> {
  const cutIn: boolean[] = [];
  while (random.below(2) === 0) {
    const { page } = await till.start();
    cutIn.push(await startUntilCut(page, random, url));
    await till.cutPower();
  }
  return cutIn;
}

/**
 * Cuts the power again and again on one disk. After each cut, what was shown up to then must be there: looked at only at
 * the end, a lost number could have been given again meanwhile.
 */
async function cutAgain({ cuts, isRelaxed, random, url, chromium }: Cutting): Promise<Endured> {
  const till = new TillOnDisk(random, chromium);
  const shown = new ShownInvoices();
  const losses: Loss[] = [];
  const starts: boolean[] = [];
  let total = nothing;
  let repairs = 0;
  try {
    for (let cut = 0; cut <= cuts; cut += 1) {
      const { page } = await till.start();
      if (isRelaxed) await relax(page);
      await shown.listenTo(page);
      const isFirst = await openTill(page, url);
      if (cut > 0) {
        const stored = await exportByButton(page);
        const found = tally(shown.numbers, stored);
        // A till that knows nothing any more begins again without a word.
        total = sum(total, { ...found, shown: 0, found: 0, faults: found.faults + (isFirst ? 1 : 0) });
        repairs = stored.kinds.filter((kind) => kind === 'repair').length;
        losses.push({ cut, shown: found.shown, lost: found.lost, invoices: stored.numbers.length });
        shown.forgetAllBut(stored.numbers);
      }
      if (cut === cuts) break;
      // Just after the promise was made is when a relaxed write betrays it; elsewhere is where a number could tear.
      await validateUntilCut(page, random, isRelaxed || cut % 2 === 0 ? shown : undefined);
      await till.cutPower();
      if (!isRelaxed) starts.push(...(await cutStarts(till, random, url)));
    }
    return {
      ...total,
      shown: shown.numbers.size + total.lost,
      found: shown.numbers.size,
      repairs,
      losses: losses.filter(({ lost }) => lost > 0),
      cutsAtStart: starts.length,
      cutsInStart: starts.filter(Boolean).length,
    };
  } finally {
    await till.remove();
  }
}

/**
 * `[--cuts N] [--relaxed N] [--seed N] [--port N]`, as root: the profile lies on an ext4 disk of its own, whose power is
 * cut while invoices are validated through the screen, and as often again while the terminal then starts. Nothing shown
 * may be lost. The same terminal made to write with relaxed durability must lose something, each time on a new disk, N
 * disks at most: a harness that cannot see a loss proves nothing.
 */
export async function run({ args, chromium, serveSite }: SoakContext): Promise<SoakReport> {
  const cuts = numberAfter('--cuts', args, 60);
  const relaxedCuts = numberAfter('--relaxed', args, 30);
  const seed = numberAfter('--seed', args, 20_261_125);
  const random = new SeededRandom(seed);
  const site = await serveSite(numberAfter('--port', args, 4_277));
  try {
    const common = { random, url: site.url, chromium };
    let relaxed = nothing;
    for (let cut = 0; cut < relaxedCuts && relaxed.lost === 0; cut += 1) {
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
