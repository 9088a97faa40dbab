// The part of the scanner soak that runs in the page: the wedge alone, on a page with one field.
import {
  createBoxes,
  everyDesk,
  faultOfScan,
  faultOfTyping,
  setUpDesk,
} from '../../src/adapters/wedge/__fixtures__/desks.ts';
import { openSimulatedDesk } from '../../src/adapters/wedge/__fixtures__/simulated-desk.ts';
import { createRandom } from '../../src/core/read/__fixtures__/draw-frame.ts';
import { randomToken } from '../../src/core/read/__fixtures__/random-token.ts';
import { startWedge } from '../../src/adapters/wedge/index.ts';

/** Codes by synthetic events through every desk, under a clock that stands still between keys. */
function scanSynthetic(codes: number, seed: number): readonly string[] {
  const nextBox = createBoxes(seed);
  const desk = openSimulatedDesk(document);
  const faults: string[] = [];
  const tell = (fault: string | null, what: string) => void (fault === null || faults.push(`${fault}: ${what}`));
  everyDesk.forEach((how, rank) => {
    const what = JSON.stringify(how);
    if (!setUpDesk(desk, how)) faults.push(`set-up: ${what}`);
    const share = Math.floor(((rank + 1) * codes) / everyDesk.length) - Math.floor((rank * codes) / everyDesk.length);
    for (let i = 0; i < share; i += 1) tell(faultOfScan(desk, nextBox(), how), what);
    if (how.scanner === how.host) tell(faultOfTyping(desk, nextBox(), how), what);
  });
  desk.close();
  return faults;
}

/** Whole tokens at 80 ms a key, each on a desk of its own. */
function scanSlowly(tokens: number, seed: number): readonly string[] {
  const random = createRandom(seed);
  return Array.from({ length: tokens }, () => {
    const desk = openSimulatedDesk(document);
    const fault = faultOfScan(desk, randomToken(random), {
      host: 'fr',
      scanner: 'us',
      caps: false,
      gs: 'control',
      gapMs: 80,
    });
    desk.close();
    return fault;
  }).filter((fault) => fault !== null);
}

/** A wedge that hears the real keys of this page; the answer takes what came out since it was last asked. */
function listenToKeys() {
  const field = document.body.appendChild(document.createElement('input'));
  field.focus();
  let codes: { text: string; separators?: string }[] = [];
  let heard = 0;
  document.addEventListener('keydown', () => (heard += 1));
  startWedge(
    {
      page: document,
      nowMs: Date.now,
      after: (ms, then) => {
        const timer = setTimeout(then, ms);
        return () => clearTimeout(timer);
      },
      memory: localStorage,
    },
    {
      onCode: ({ text, separators }) => void codes.push({ text, ...(separators && { separators }) }),
      onReading: () => undefined,
      onSetUp: () => void codes.push({ text: 'set-up' }),
      onSpeed: () => undefined,
      onTyped: () => undefined,
    },
    new AbortController().signal,
  );
  return {
    forget: () => localStorage.clear(),
    count: () => codes.length,
    take: () => {
      const taken = { codes, field: field.value, heard };
      codes = [];
      heard = 0;
      field.value = '';
      return taken;
    },
  };
}

Object.assign(globalThis, { scanSynthetic, scanSlowly, listenToKeys });
