import { spawn } from 'node:child_process';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { chromium, type Browser, type Page } from '@playwright/test';
import { writeFilm, filmArguments } from '../e2e/fixtures/film.ts';
import { CounterDesk } from '../e2e/pages/counter-desk.ts';
import { createRandom, type View } from '../src/core/read/__fixtures__/draw-frame.ts';
import { randomToken } from '../src/core/read/__fixtures__/random-token.ts';
import { answering } from './answering.ts';
import type { BenchContext, BenchReport } from './bench.ts';
import { measure, measureBlank, traceTasks, watchGaps, type Showing } from './camera-gaps.ts';
import { quantile } from './quantile.ts';

const port = Number(process.env.COMPTOIR_TEST_PORT ?? 4241);
const origin = `http://localhost:${port}`;
const blankUrl = `${origin}/manifest.webmanifest`;
const giveUpMs = 8_000;

/** A hand that comes nearer and turns a little. */
const moving: readonly Partial<View>[] = Array.from({ length: 12 }, (_, at) => ({
  turn: 6 - at,
  tilt: at - 6,
  size: 0.55 + at * 0.02,
  seed: at,
}));

const scenes: Readonly<Record<string, Parameters<typeof writeFilm>[2]>> = {
  '480 lines, moving': { width: 640, height: 480, views: moving.map((view) => ({ ...view, size: 0.86 })) },
  '720 lines, moving': { views: moving },
  '1080 lines, moving': { width: 1920, height: 1080, views: moving },
  '720 lines, dim': { light: 0.35, noise: 14 },
  '720 lines, tilted': { tilt: 30, size: 0.8 },
};

/**
 * `camera [--repeats N]`: the built terminal reading films of a phone, its own pipeline against @zxing/browser's decoder (the
 * compatible mode, with WebAssembly kept away) and against a page that only plays the camera, turn by turn in one run.
 */
export async function run({ args }: BenchContext): Promise<BenchReport> {
  const { values } = parseArgs({ args: [...args], options: { repeats: { type: 'string', default: '8' } } });
  const repeats = Number(values.repeats);
  const film = path.join(tmpdir(), `comptoir-bench-${process.pid}.y4m`);
  writeFilm(film, 'A', { size: 0.01 });
  const server = spawn(process.execPath, ['tools/start.mjs', '--port', String(port)], {
    stdio: 'ignore',
  });
  // A browser each: pages of one browser share its camera, and the film would not be opened afresh.
  const browsers = await Promise.all([launch(film), launch(film)]);
  try {
    await answering(origin);
    const desks = { comptoir: await openDesk(browsers[0], true), 'zxing-browser': await openDesk(browsers[1], false) };
    const results: Record<string, unknown> = {};
    for (const [name, options] of Object.entries(scenes))
      results[name] = await playScene(desks, repeats, (text) => writeFilm(film, text, options));
    return { results };
  } finally {
    for (const browser of browsers) await browser.close();
    server.kill();
  }
}

function launch(film: string): Promise<Browser> {
  return chromium.launch({
    executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-dev-shm-usage', ...filmArguments(film)],
  });
}

interface Desk {
  readonly browser: Browser;
  readonly counter: CounterDesk;
}
type Desks = Readonly<Record<'comptoir' | 'zxing-browser', Desk>>;

/** Shows a fresh phone to each, turn by turn; the blank page plays it for as long as ours took. One more is traced. */
async function playScene(desks: Desks, repeats: number, film: (text: string) => void) {
  const [ours, blank, theirs]: [Showing[], Showing[], Showing[]] = [[], [], []];
  const { comptoir, 'zxing-browser': other } = desks;
  const fresh = (turn: number) => film(randomToken(createRandom(turn + 1)));
  for (let turn = 0; turn < repeats; turn += 1) {
    fresh(turn);
    const shown = await show(comptoir, measure);
    ours.push(shown);
    blank.push(await measureBlank(comptoir.browser, blankUrl, shown.ms ?? giveUpMs));
    theirs.push(await show(other, measure));
  }
  const traced = (desk: Desk) => show(desk, (page, isRead) => traceTasks(desk.browser, page, isRead));
  fresh(repeats);
  return {
    comptoir: { ...figures(ours), ...(await traced(comptoir)) },
    blank: figures(blank),
    'zxing-browser': { ...figures(theirs), ...(await traced(other)) },
  };
}

async function openDesk(browser: Browser, hasWasm: boolean): Promise<Desk> {
  const context = await browser.newContext({ baseURL: origin });
  const page = await context.newPage();
  // A service worker would answer for the network with what it keeps.
  await page.addInitScript(() => Reflect.deleteProperty(Navigator.prototype, 'serviceWorker'));
  if (!hasWasm) await page.route('**/*.wasm', (route) => route.abort());
  await page.addInitScript(watchGaps);
  const counter = new CounterDesk(page);
  await counter.open('Médecin');
  await page.goto('about:blank');
  return { browser, counter };
}

async function show<T>(
  { counter }: Desk,
  look: (page: Page, isRead: () => Promise<unknown>) => Promise<T>,
): Promise<T> {
  const { page, verdict } = counter;
  await page.goto('/');
  await counter.unlock();
  await page.getByTestId('scan-view').waitFor();
  // A till at rest, as between two clients: what the first screen fetches for the next ones is there, the invoice last.
  await page.waitForFunction(() =>
    performance.getEntriesByType('resource').some(({ name }) => name.includes('/validated-invoice-')),
  );
  await page.waitForLoadState('networkidle');
  const shown = await look(page, () => verdict.waitFor({ timeout: giveUpMs }).catch(() => undefined));
  // The other one's turn: a page left here would go on reading.
  await page.goto('about:blank');
  return shown;
}

function figures(all: readonly Showing[]) {
  const times = all.flatMap(({ ms }) => (ms === null ? [] : [ms]));
  const gaps = all.map(({ gapMs }) => gapMs);
  return {
    shown: all.length,
    read: times.length,
    p50Ms: rounded(times, 0.5),
    p95Ms: rounded(times, 0.95),
    gapP50Ms: rounded(gaps, 0.5),
    longestGapMs: rounded(gaps, 1),
    longestPaintGapMs: rounded(
      all.map(({ paintGapMs }) => paintGapMs),
      1,
    ),
  };
}

function rounded(values: readonly number[], part: number): number | null {
  return values.length === 0 ? null : Math.round(quantile(values, part));
}
