import type { SeparatorHabit } from '#core/read';
import type { ScannerFound, ScannerSpeed } from '#flow/readers';
import { startWedge } from '../index.ts';
import { typeCode, type Desk, type TypedKey } from './type-code.ts';

/** What came out of a simulated desk. */
export interface Seen {
  codes: { text: string; separators: SeparatorHabit | undefined; readAt: number }[];
  parts: (number | null)[];
  /** What was typed while no field was in focus. */
  typed: string;
  /** Keys that the page itself heard. */
  page: string[];
  found: ScannerFound[];
  speeds: ScannerSpeed[];
}

const nothing = (): Seen => ({ codes: [], parts: [], typed: '', page: [], found: [], speeds: [] });

/** A page with one field, a clock that stands still between keys, and a wedge that listens: for tests of any page. */
export function openSimulatedDesk(page: Document) {
  const field = page.body.appendChild(page.createElement('input'));
  const seen = nothing();
  const kept = new Map<string, string>();
  const stop = new AbortController();
  let nowMs = 1_000_000;
  let timers: { at: number; then: () => void }[] = [];

  startWedge(
    {
      page,
      nowMs: () => nowMs,
      after: (ms, then) => {
        const timer = { at: nowMs + ms, then };
        timers.push(timer);
        return () => void (timers = timers.filter((other) => other !== timer));
      },
      memory: { getItem: (key) => kept.get(key) ?? null, setItem: (key, value) => void kept.set(key, value) },
    },
    {
      onCode: ({ text, separators }, readAt) => seen.codes.push({ text, separators, readAt }),
      onReading: (reading) => seen.parts.push(reading && reading.part),
      onSetUp: (found) => seen.found.push(found),
      onSpeed: (speed) => seen.speeds.push(speed),
      onTyped: (text) => {
        seen.typed += text;
      },
    },
    stop.signal,
  );
  page.addEventListener('keydown', ({ key }) => seen.page.push(key), { signal: stop.signal });

  const pass = (ms: number): void => {
    const until = nowMs + ms;
    for (;;) {
      const due = timers.filter(({ at }) => at <= until).sort((a, b) => a.at - b.at)[0];
      if (!due) break;
      nowMs = due.at;
      timers = timers.filter((timer) => timer !== due);
      due.then();
    }
    nowMs = until;
  };

  /** Sends one event at the present instant; true when the page may have it. */
  const send = (type: 'keydown' | 'keyup', key: Partial<TypedKey> & KeyboardEventInit): boolean => {
    const event = new KeyboardEvent(type, { ...key, bubbles: true, cancelable: true });
    Object.defineProperty(event, 'timeStamp', { value: nowMs });
    Object.defineProperty(event, 'getModifierState', {
      value: (name: string) =>
        name === 'CapsLock' ? key.modifierCapsLock === true : name === 'AltGraph' && key.modifierAltGraph === true,
    });
    (page.activeElement ?? page.body).dispatchEvent(event);
    return !event.defaultPrevented;
  };

  /** Presses keys; those the page may have act as typing does. */
  const type = (keys: readonly TypedKey[], gapMs: number): void => {
    for (const key of keys) {
      const passes = send('keydown', key);
      if (passes && page.activeElement === field && key.key.length === 1) field.value += key.key;
      pass(gapMs);
    }
  };

  return {
    field,
    seen,
    kept,
    pass,
    send,
    type,
    /** Scans a code and waits until all is quiet; false when the scanner's layout lacks a character. */
    scan: (text: string, desk: Desk): boolean => {
      const keys = typeCode(text, desk);
      if (keys === null) return false;
      type(keys, desk.gapMs);
      pass(2000);
      return true;
    },
    /** Forgets what came out, and empties the field. */
    clear: () => {
      Object.assign(seen, nothing());
      field.value = '';
    },
    close: () => {
      stop.abort();
      field.remove();
    },
  };
}

export type SimulatedDesk = ReturnType<typeof openSimulatedDesk>;
