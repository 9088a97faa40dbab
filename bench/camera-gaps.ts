import type { Browser, Page } from '@playwright/test';
import { longestTask, traceCategories, type Tasks } from './camera-trace.ts';

/** How long the page's thread answered nothing while a phone was read, each the longest of one showing, milliseconds. */
interface Gaps {
  /** Without answering a timer: what a person could feel, the machine's other work included. */
  readonly gapMs: number;
  /** Without a new picture on the screen. */
  readonly paintGapMs: number;
}

/** One showing: from the camera's first picture to the verdict on the screen. */
export interface Showing extends Gaps {
  /** Null when nothing was read. */
  readonly ms: number | null;
}

interface Marks {
  isAway: boolean;
  readyMs: number;
  verdictMs: number;
  gapMs: number;
  paintGapMs: number;
}
type Scope = typeof globalThis & { marks: Marks };

/**
 * Runs in a page before its own scripts: keeps the marks of a showing on `globalThis.marks`, and tells the page that it
 * is hidden until `comeForward`, so that the camera opens when the film is ready.
 */
export function watchGaps(): void {
  const marks: Marks = { isAway: true, readyMs: 0, verdictMs: 0, gapMs: 0, paintGapMs: 0 };
  Object.assign(globalThis, { marks });
  Object.defineProperty(document, 'hidden', { get: () => marks.isAway });
  const isReading = () => marks.readyMs > 0 && marks.verdictMs === 0;
  let [tickMs, paintMs] = [0, 0];
  setInterval(() => {
    const now = performance.now();
    if (isReading()) marks.gapMs = Math.max(marks.gapMs, now - Math.max(tickMs, marks.readyMs));
    tickMs = now;
  }, 4);
  const see = (mark: 'readyMs' | 'verdictMs', selector: string) => {
    if (marks[mark] > 0 || !document.querySelector(selector)) return;
    performance.mark(`comptoir-${mark}`);
    marks[mark] = performance.now();
  };
  const look = (now: number) => {
    if (isReading()) marks.paintGapMs = Math.max(marks.paintGapMs, now - Math.max(paintMs, marks.readyMs));
    paintMs = now;
    see('readyMs', '[data-camera="ready"]');
    see('verdictMs', '[data-testid="verdict"]');
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

/** Runs in a page: the page is seen again, and opens its camera. */
function comeForward(): void {
  (globalThis as Scope).marks.isAway = false;
  document.dispatchEvent(new Event('visibilitychange'));
}

/** Lets a page that stands ready open the camera, and measures until `isRead` answers. */
export async function measure(page: Page, isRead: () => Promise<unknown>): Promise<Showing> {
  await page.evaluate(comeForward);
  await isRead();
  const { readyMs, verdictMs, gapMs, paintGapMs } = await page.evaluate(() => (globalThis as Scope).marks);
  return { ms: verdictMs > 0 ? verdictMs - readyMs : null, gapMs, paintGapMs };
}

/** The same, traced: a trace slows the page it watches, so that its gaps are not those of a counter. */
export async function traceTasks(browser: Browser, page: Page, isRead: () => Promise<unknown>): Promise<Tasks> {
  await browser.startTracing(page, { categories: [...traceCategories] });
  await measure(page, isRead);
  return longestTask(await browser.stopTracing());
}

/** A page that only plays the same camera for as long: what the machine itself does not grant. */
export async function measureBlank(browser: Browser, url: string, forMs: number): Promise<Showing> {
  const page = await browser.newPage();
  await page.addInitScript(watchGaps);
  await page.goto(url);
  await page.evaluate(playWhenSeen, forMs);
  const shown = await measure(page, () => page.getByTestId('verdict').waitFor());
  await page.close();
  return shown;
}

/** Runs in a page: plays the camera once it is seen, and pretends a verdict after so long. */
function playWhenSeen(forMs: number): void {
  const play = async () => {
    const video = document.createElement('video');
    video.muted = true;
    document.body.replaceChildren(video);
    video.srcObject = await navigator.mediaDevices.getUserMedia({ video: { width: { ideal: 1920 } } });
    await video.play();
    video.dataset.camera = 'ready';
    setTimeout(() => (video.dataset.testid = 'verdict'), forMs);
  };
  document.addEventListener('visibilitychange', () => void play(), { once: true });
}
