import type { BenchContext, BenchReport } from './bench.ts';
import { refuseBombs, timeVerification, type VerifyTimings } from './verify-timing.ts';

declare global {
  /** What `verify.page.ts` puts on the page. */
  interface Window {
    timeVerification(rounds: number): Promise<VerifyTimings>;
  }
}

const rounds = 1000;
const bombs = 20;

/**
 * Steps 1–11 in Node and in Chromium, as a ratio of medians to the same cryptography by bare WebCrypto in the same run;
 * each refused token as a ratio to the accepted one.
 */
export async function run({ openPage }: BenchContext): Promise<BenchReport> {
  const node = await timeVerification(rounds);
  const { page, close } = await openPage('bench/verify.page.ts');
  const chromium = await page.evaluate((count) => window.timeVerification(count), rounds);
  await close();
  const bombKilobytes = await measureBombs();
  return {
    results: { rounds, node, chromium, bombKilobytes },
    ratios: { ...ratiosOf('node', node), ...ratiosOf('chromium', chromium) },
  };
}

function ratiosOf(engine: string, timings: VerifyTimings): Record<string, number> {
  const p50 = (name: string) => timings[name]?.p50 ?? NaN;
  const refused = Object.keys(timings).filter((name) => name.startsWith('refused '));
  return {
    [`${engine} accepted / bare`]: round(p50('accepted') / p50('bare')),
    ...Object.fromEntries(refused.map((name) => [`${engine} ${name} / accepted`, round(p50(name) / p50('accepted'))])),
  };
}

/** Bytes that refusing one bomb takes, garbage included: the growth of all memory of the program over several, shared out. */
async function measureBombs(): Promise<number> {
  const refuse = await refuseBombs();
  await refuse(bombs);
  const growths: number[] = [];
  for (let i = 0; i < bombs; i += 1) {
    const before = bytesInUse();
    await refuse(1);
    growths.push(bytesInUse() - before);
  }
  return Math.round(Math.max(...growths) / 1024);
}

function bytesInUse(): number {
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
