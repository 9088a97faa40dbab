import { spawn } from 'node:child_process';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { chromium, type Browser } from '@playwright/test';
import { writeFilm, filmArguments } from '../e2e/fixtures/film.ts';
import { CounterDesk } from '../e2e/pages/counter-desk.ts';
import { createRandom, type View } from '../src/core/read/__fixtures__/draw-frame.ts';
import { randomToken } from '../src/core/read/__fixtures__/random-token.ts';
import { answering } from './answering.ts';
import type { BenchContext, BenchReport } from './bench.ts';
import { measure, measureBlank, watchGaps, type Held, type Showing } from './camera-gaps.ts';
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

/** Shows a fresh phone to each, turn by turn; the blank page plays it for as long as ours took. */
async function playScene(desks: Desks, repeats: number, film: (text: string) => void) {
  const all: Record<'comptoir' | 'blank' | 'zxing-browser', Showing[]> = {
    comptoir: [],
    blank: [],
    'zxing-browser': [],
  };
  for (let turn = 0; turn < repeats; turn += 1) {
    film(randomToken(createRandom(turn + 1)));
    const ours = await show(desks.comptoir);
    all.comptoir.push(ours);
    all.blank.push(await measureBlank(desks.comptoir.browser, blankUrl, ours.ms ?? giveUpMs));
    all['zxing-browser'].push(await show(desks['zxing-browser']));
  }
  return Object.fromEntries(Object.entries(all).map(([name, showings]) => [name, figures(showings)]));
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

async function show({ browser, counter }: Desk): Promise<Showing> {
  const { page, verdict } = counter;
  await page.goto('/');
  await counter.unlock();
  await page.getByTestId('scan-view').waitFor();
  const shown = await measure(browser, page, () => verdict.waitFor({ timeout: giveUpMs }).catch(() => undefined));
  // The other one's turn: a page left here would go on reading.
  await page.goto('about:blank');
  return shown;
}

function figures(all: readonly Showing[]) {
  const times = all.flatMap(({ ms }) => (ms === null ? [] : [ms]));
  const longest = (what: keyof Held) =>
    rounded(
      all.map((showing) => showing[what]),
      1,
    );
  return {
    shown: all.length,
    read: times.length,
    p50Ms: rounded(times, 0.5),
    p95Ms: rounded(times, 0.95),
    gapP50Ms: rounded(
      all.map(({ gapMs }) => gapMs),
      0.5,
    ),
    longestGapMs: longest('gapMs'),
    longestPaintGapMs: longest('paintGapMs'),
    longestTaskMs: longest('taskMs'),
    longestTaskCpuMs: longest('taskCpuMs'),
  };
}

function rounded(values: readonly number[], part: number): number | null {
  return values.length === 0 ? null : Math.round(quantile(values, part));
}
