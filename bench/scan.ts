import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { parseArgs } from 'node:util';
import type { BenchContext, BenchReport } from './bench.ts';
import { engines, figuresOf, type Engine, type EngineAnswer, type Reading } from './scan-engines.ts';

/** One row of `expected.json`. */
interface Expected {
  readonly text: string;
  readonly condition?: string;
  readonly version?: number;
  readonly lines?: number;
}

/**
 * `scan --dir DIR --expected FILE`: our pipeline (at most three passes a picture) against zxing-wasm alone and
 * @zxing/browser, interleaved on the same pixels in one run of Chromium.
 */
export async function run({ args, openPage }: BenchContext): Promise<BenchReport> {
  const { values } = parseArgs({ args: [...args], options: { dir: { type: 'string' }, expected: { type: 'string' } } });
  const dir = path.resolve(values.dir ?? '.');
  const expected = JSON.parse(readFileSync(values.expected ?? path.join(dir, 'expected.json'), 'utf8')) as Record<
    string,
    Expected
  >;
  const names = Object.keys(expected);
  const files = Object.fromEntries(names.map((name, at) => [`/picture/${at}`, path.join(dir, name)]));
  const wasm = createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm');
  const { page, close } = await openPage('bench/scan.page.ts', { ...files, '/zxing_reader.wasm': wasm });
  const read = (at: number, order: readonly Engine[]) =>
    page.evaluate(
      ([url, engineOrder]) => (globalThis as typeof globalThis & PageOfScan).readPicture(url, engineOrder),
      [`/picture/${at}`, order] as const,
    );
  try {
    await page.waitForFunction(() => 'readPicture' in globalThis);
    for (let at = 0; at < Math.min(5, names.length); at += 1) await read(at, engines);
    const readings: Reading[] = [];
    for (const [at, file] of names.entries()) {
      const order = engines.map((_, i) => engines[(i + at) % engines.length] ?? 'comptoir');
      const truth = expected[file] ?? { text: '' };
      readings.push({ file, text: truth.text, groups: groupsOf(truth), answers: await read(at, order) });
    }
    return report(readings);
  } finally {
    await close();
  }
}

interface PageOfScan {
  readPicture(url: string, order: readonly Engine[]): Promise<Partial<Record<Engine, EngineAnswer>>>;
}

/** The subsets a picture belongs to. */
function groupsOf({ condition, version, lines }: Expected): readonly string[] {
  const dense = version !== undefined && lines !== undefined && version <= 19 && lines >= 720;
  return [
    ...(condition === undefined ? [] : [`condition ${condition}`]),
    ...(version === undefined ? [] : [`version ${version}`]),
    ...(lines === undefined ? [] : [`${lines} lines`]),
    ...(dense ? ['version <= 19, lines >= 720'] : []),
  ];
}

function report(readings: readonly Reading[]): BenchReport {
  const all = (some: readonly Reading[]) =>
    Object.fromEntries(engines.map((engine) => [engine, figuresOf(some, engine)]));
  const groups = [...new Set(readings.flatMap((reading) => reading.groups))].sort();
  const subsets = groups.map((group) => [group, all(readings.filter((reading) => reading.groups.includes(group)))]);
  const [ours, wasm] = [figuresOf(readings, 'comptoir'), figuresOf(readings, 'zxing-wasm')];
  return {
    results: all(readings),
    ratios:
      ours.hitP95Ms !== null && wasm.hitP95Ms !== null ? { hitP95OverZxingWasm: ours.hitP95Ms / wasm.hitP95Ms } : {},
    subsets: Object.fromEntries(subsets),
    missed: readings.filter(({ text, answers }) => answers.comptoir?.text !== text).map(({ file }) => file),
  };
}
