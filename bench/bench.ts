import type { Page } from '@playwright/test';

/** What the runner gives a benchmark. */
export interface BenchContext {
  /** What followed the benchmark's name on the line, `--json` taken out; paths are relative to the caller's folder. */
  readonly args: readonly string[];
  /** A page in Chromium on which the TypeScript of `entry` has run, under the product's headers. */
  openPage(entry: string, files?: Readonly<Record<string, string>>): Promise<{ page: Page; close(): Promise<void> }>;
}

/** What a benchmark answers; other members stand beside `results` in the report. */
export interface BenchReport {
  readonly results: Readonly<Record<string, unknown>>;
  readonly ratios?: Readonly<Record<string, number>>;
  readonly [member: string]: unknown;
}
