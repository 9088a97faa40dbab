import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { isMainThread, parentPort, Worker } from 'node:worker_threads';
import { buildCatalogue, type BdpmFiles, type Medicine } from '../src/core/acts/index.ts';
import type { BenchContext, BenchReport } from './bench.ts';
import { timeCatalogue, type CatalogueTimings } from './catalogue-timing.ts';

declare global {
  /** What `catalogue.page.ts` puts on the page. */
  interface Window {
    timeCatalogue(imports: number): Promise<CatalogueTimings>;
  }
}

const names = ['CIS_CIP_bdpm.txt', 'CIS_bdpm.txt', 'CIS_GENER_bdpm.txt'] as const;
const imports = 5;

/** `--bdpm DIR`: the folder of the official files; default: those of the shared data. */
function folderOf(args: readonly string[]): string {
  const at = args.indexOf('--bdpm');
  return at >= 0 ? (args[at + 1] ?? '') : path.join(process.env.COMPTOIR_SHARED ?? '../shared', 'bdpm');
}

/**
 * The whole import through a worker, and the search key after key. In Node by the processor time of all threads, which
 * other programs of the machine do not change; in Chromium by the clock on the wall.
 */
export async function run({ args, openPage }: BenchContext): Promise<BenchReport> {
  const folder = path.resolve(folderOf(args));
  const read = (name: string) => new Uint8Array(readFileSync(path.join(folder, name)));
  const [presentations, specialities, generics] = names.map(read) as [Uint8Array, Uint8Array, Uint8Array];
  const timing = { imports, work: importInWorker, clock: processorMs };
  const node = await timeCatalogue({ ...timing, files: { presentations, specialities, generics } });
  const files = Object.fromEntries(names.map((name) => [`/${name}`, path.join(folder, name)]));
  const { page, close } = await openPage('bench/catalogue.page.ts', files);
  const chromium = await page.evaluate((count) => window.timeCatalogue(count), imports);
  await close();
  return { results: { node, chromium } };
}

function processorMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

function importInWorker(files: BdpmFiles): Promise<readonly Medicine[]> {
  return new Promise((done, fail) => {
    const worker = new Worker(fileURLToPath(import.meta.url));
    worker.once('error', fail);
    worker.once('message', (medicines: readonly Medicine[]) => {
      void worker.terminate();
      done(medicines);
    });
    worker.postMessage(files);
  });
}

if (!isMainThread) {
  parentPort?.once('message', (files: BdpmFiles) => {
    parentPort?.postMessage(buildCatalogue(files).catalogue.medicines);
  });
}
