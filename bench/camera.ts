import { spawn } from 'node:child_process';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { chromium, type Browser, type Page } from '@playwright/test';
import { writeFilm, filmArguments } from '../e2e/fixtures/film.ts';
import { CounterDesk } from '../e2e/pages/counter-desk.ts';
import { createRandom, type View } from '../src/core/read/__fixtures__/draw-frame.ts';
import { randomToken } from '../src/core/read/__fixtures__/random-token.ts';
import type { BenchContext, BenchReport } from './bench.ts';
import { showing, watchBlank, watchGaps, type Showing } from './camera-gaps.ts';

const port = 4241;
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
 * compatible mode, with WebAssembly kept away), scene by scene in one run.
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
    await answering();
    const pages = { comptoir: await openDesk(browsers[0], true), 'zxing-browser': await openDesk(browsers[1], false) };
    const results: Record<string, unknown> = {
      'blank page with the same camera': await watchBlank(browsers[0], `http://localhost:${port}/manifest.webmanifest`),
    };
    for (const [name, options] of Object.entries(scenes))
      results[name] = await playScene(pages, repeats, (text) => writeFilm(film, text, options));
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

type Pages = Readonly<Record<'comptoir' | 'zxing-browser', Page>>;

/** Shows a fresh phone to both, turn by turn. */
async function playScene(pages: Pages, repeats: number, film: (text: string) => void) {
  const ours: Showing[] = [];
  const theirs: Showing[] = [];
  for (let turn = 0; turn < repeats; turn += 1) {
    film(randomToken(createRandom(turn + 1)));
    ours.push(await show(pages.comptoir));
    theirs.push(await show(pages['zxing-browser']));
  }
  return { comptoir: figures(ours), 'zxing-browser': figures(theirs) };
}

async function answering(): Promise<void> {
  for (let turn = 0; turn < 1200; turn += 1) {
    const up = await fetch(`http://localhost:${port}/`).then(
      ({ ok }) => ok,
      () => false,
    );
    if (up) return;
    await new Promise((later) => setTimeout(later, 100));
  }
  throw new Error('the terminal does not answer');
}

async function openDesk(browser: Browser, hasWasm: boolean): Promise<Page> {
  const context = await browser.newContext({ baseURL: `http://localhost:${port}` });
  const page = await context.newPage();
  // A service worker would answer for the network with what it keeps.
  await page.addInitScript(() => Reflect.deleteProperty(Navigator.prototype, 'serviceWorker'));
  if (!hasWasm) await page.route('**/*.wasm', (route) => route.abort());
  await page.addInitScript(watchGaps);
  await new CounterDesk(page).open('Médecin');
  await page.goto('about:blank');
  return page;
}

async function show(page: Page): Promise<Showing> {
  await page.goto('/');
  await page
    .getByTestId('verdict')
    .waitFor({ timeout: giveUpMs })
    .catch(() => undefined);
  const shown = await page.evaluate(showing);
  // The other one's turn: a page left here would go on reading.
  await page.goto('about:blank');
  return shown;
}

function figures(all: readonly Showing[]) {
  const times = all.flatMap(({ ms }) => (ms === null ? [] : [ms])).sort((a, b) => a - b);
  const at = (part: number) => Math.round(times[Math.min(times.length - 1, Math.floor(part * times.length))] ?? 0);
  return {
    shown: all.length,
    read: times.length,
    p50Ms: times.length > 0 ? at(0.5) : null,
    p95Ms: times.length > 0 ? at(0.95) : null,
    longestGapMs: Math.round(Math.max(...all.map(({ longestGapMs }) => longestGapMs))),
    longestPaintGapMs: Math.round(Math.max(...all.map(({ longestPaintGapMs }) => longestPaintGapMs))),
  };
}
