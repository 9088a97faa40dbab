import type { BenchContext, BenchReport } from './bench.ts';
import type { JournalBench } from './journal.page.ts';

declare global {
  var journalBench: JournalBench;
}

/** A number after an option, or the usual one. */
function optionOf(args: readonly string[], name: string, usual: number): number {
  const at = args.indexOf(name);
  return at < 0 ? usual : Number(args[at + 1]);
}

/**
 * `[--appends N] [--records N]`: invoices a second through the whole path (checked, chained, signed, sealed, committed
 * in both rooms) against bare strict puts of the same bytes in the same stores of the same two places, in turn so that a
 * busy machine slows both; then start and full verification of a journal of so many records.
 */
export async function run({ args, openPage }: BenchContext): Promise<BenchReport> {
  const appends = optionOf(args, '--appends', 1_000);
  const records = optionOf(args, '--records', 100_000);
  const { page, close } = await openPage('bench/journal.page.ts');
  try {
    const speed = await page.evaluate((count) => journalBench.appends(count), appends);
    const atSize = await page.evaluate((count) => journalBench.atSize(count), records);
    return {
      results: { ...speed, ...atSize },
      ratios: { wholePathToBarePuts: speed.wholeMs / speed.bareMs, atTheMedian: speed.wholeP50Ms / speed.bareP50Ms },
    };
  } finally {
    await close();
  }
}
