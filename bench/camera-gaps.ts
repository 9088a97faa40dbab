import type { Browser } from '@playwright/test';

/**
 * One showing: from the camera's first picture to the verdict on the screen; the longest time for which the page's
 * thread answered no timer meanwhile; and the longest time without a new picture on the screen.
 */
export interface Showing {
  readonly ms: number | null;
  readonly longestGapMs: number;
  readonly longestPaintGapMs: number;
}

interface Marks {
  readyMs: number;
  verdictMs: number;
  longestGapMs: number;
  longestPaintGapMs: number;
}

/** Runs in a page before its own scripts: keeps the marks of a showing on `globalThis.marks`. */
export function watchGaps(): void {
  const marks: Marks = { readyMs: 0, verdictMs: 0, longestGapMs: 0, longestPaintGapMs: 0 };
  Object.assign(globalThis, { marks });
  const isReading = () => marks.readyMs > 0 && marks.verdictMs === 0;
  let [tickMs, paintMs] = [0, 0];
  setInterval(() => {
    const now = performance.now();
    if (isReading()) marks.longestGapMs = Math.max(marks.longestGapMs, now - tickMs);
    tickMs = now;
  }, 4);
  const look = (now: number) => {
    if (isReading()) marks.longestPaintGapMs = Math.max(marks.longestPaintGapMs, now - paintMs);
    paintMs = now;
    if (marks.readyMs === 0 && document.querySelector('[data-camera="ready"]')) marks.readyMs = performance.now();
    if (marks.verdictMs === 0 && document.querySelector('[data-testid="verdict"]')) marks.verdictMs = performance.now();
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

/** Runs in a page: the marks of the showing that has just been. */
export function showing(): Showing {
  const { marks } = globalThis as typeof globalThis & { marks: Marks };
  const { readyMs, verdictMs, longestGapMs, longestPaintGapMs } = marks;
  return { ms: verdictMs > 0 ? verdictMs - readyMs : null, longestGapMs, longestPaintGapMs };
}

const blankSeconds = 5;

/** The longest gaps of a page that only plays the camera: what the machine itself does not grant. */
export async function watchBlank(browser: Browser, url: string): Promise<Omit<Showing, 'ms'>> {
  const page = await browser.newPage();
  await page.addInitScript(watchGaps);
  await page.goto(url);
  await page.evaluate(async () => {
    const video = document.createElement('video');
    video.muted = true;
    document.body.replaceChildren(video);
    video.srcObject = await navigator.mediaDevices.getUserMedia({ video: { width: { ideal: 1920 } } });
    await video.play();
    video.dataset.camera = 'ready';
  });
  await page.waitForTimeout(blankSeconds * 1000);
  const { longestGapMs, longestPaintGapMs } = await page.evaluate(showing);
  await page.close();
  return { longestGapMs: Math.round(longestGapMs), longestPaintGapMs: Math.round(longestPaintGapMs) };
}
