import type { BenchContext, BenchReport } from './bench.ts';
import { timeVerification, type VerifyTimings } from './verify-timing.ts';

declare global {
  /** What `verify.page.ts` puts on the page. */
  interface Window {
    timeVerification(rounds: number): Promise<VerifyTimings>;
  }
}

const rounds = 1000;

/** Steps 1–11 in Node and in Chromium, as a ratio to the same cryptography by bare WebCrypto in the same run. */
export async function run({ openPage }: BenchContext): Promise<BenchReport> {
  const node = await timeVerification(rounds);
  const { page, close } = await openPage('bench/verify.page.ts');
  const chromium = await page.evaluate((count) => window.timeVerification(count), rounds);
  await close();
  return {
    results: { rounds, node, chromium },
    ratios: {
      nodeAccepted: ratio(node.acceptedP50, node),
      chromiumAccepted: ratio(chromium.acceptedP50, chromium),
      nodeDearestRefused: ratio(Math.max(...Object.values(node.refusedP50)), node),
      chromiumDearestRefused: ratio(Math.max(...Object.values(chromium.refusedP50)), chromium),
    },
  };
}

function ratio(ms: number, { bareP50 }: VerifyTimings): number {
  return Math.round((ms / bareP50) * 100) / 100;
}
