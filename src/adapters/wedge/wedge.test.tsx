import { beforeEach, describe, expect, it } from 'vitest';
import { recognise, scannerSetUpText } from '#core/read';
import type { ScannerFound } from '#flow/readers';
import { createRandom } from '../../core/read/__fixtures__/draw-frame.ts';
import { randomToken } from '../../core/read/__fixtures__/random-token.ts';
import { typeCode, type Desk, type GsHabit, type TypedKey } from './__fixtures__/type-code.ts';
import { startWedge } from './index.ts';
import { layouts } from './layouts.ts';

const seen = {
  codes: [] as { text: string; readAt: number }[],
  parts: [] as (number | null)[],
  typed: '',
  /** Keys that the page itself heard. */
  page: [] as string[],
  found: [] as ScannerFound[],
};
let field: HTMLInputElement;
let nowMs = 0;
let timers: { at: number; then: () => void }[] = [];
let stop = new AbortController();

/** A store of this test's own. */
const kept = new Map<string, string>();
function memory() {
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  };
}

beforeEach(() => {
  stop.abort();
  stop = new AbortController();
  document.body.innerHTML = '';
  field = document.body.appendChild(document.createElement('input'));
  Object.assign(seen, { codes: [], parts: [], typed: '', page: [], found: [] });
  kept.clear();
  nowMs = 1_000_000;
  timers = [];
  startWedge(
    {
      page: document,
      nowMs: () => nowMs,
      after: (ms, then) => {
        const timer = { at: nowMs + ms, then };
        timers.push(timer);
        return () => void (timers = timers.filter((other) => other !== timer));
      },
      memory: memory(),
    },
    {
      onCode: ({ text }, readAt) => seen.codes.push({ text, readAt }),
      onReading: (reading) => seen.parts.push(reading && reading.part),
      onSetUp: (found) => seen.found.push(found),
      onTyped: (text) => {
        seen.typed += text;
      },
    },
    stop.signal,
  );
  document.addEventListener('keydown', ({ key }) => seen.page.push(key), { signal: stop.signal });
});

function pass(ms: number): void {
  const until = nowMs + ms;
  for (let due = timers.filter(({ at }) => at <= until); due.length > 0; due = timers.filter(({ at }) => at <= until)) {
    const next = due.reduce((first, timer) => (timer.at < first.at ? timer : first));
    nowMs = next.at;
    timers = timers.filter((timer) => timer !== next);
    next.then();
  }
  nowMs = until;
}

function down(key: TypedKey): boolean {
  const event = new KeyboardEvent('keydown', { ...key, bubbles: true, cancelable: true });
  Object.defineProperty(event, 'timeStamp', { value: nowMs });
  Object.defineProperty(event, 'getModifierState', {
    value: (name: string) =>
      name === 'CapsLock' ? key.modifierCapsLock === true : name === 'AltGraph' && key.modifierAltGraph === true,
  });
  (document.activeElement ?? document.body).dispatchEvent(event);
  return !event.defaultPrevented;
}

/** Presses keys; those the page may have act as typing does. */
function type(keys: readonly TypedKey[], gapMs: number): void {
  for (const key of keys) {
    const passes = down(key);
    if (passes && document.activeElement === field && key.key.length === 1) field.value += key.key;
    pass(gapMs);
  }
}

const plainDesk: Desk = { host: 'fr', scanner: 'us', caps: false, gs: 'control', gapMs: 10 };
const scan = (text: string, desk: Partial<Desk> = {}) => {
  const full = { ...plainDesk, ...desk };
  const keys = typeCode(text, full);
  if (keys === null) return false;
  type(keys, full.gapMs);
  pass(2000);
  return true;
};

/** Short, so that all desks are gone through quickly. */
const token = (random: () => number) => randomToken(random, { rights: 60 + Math.floor(random() * 40), proof: 40 });
const box = '0103400930302613' + '17270430' + '10MA00614A\u001d2132780924334799';

describe('every desk', () => {
  const habits: readonly GsHabit[] = ['control', 'chord', 'written', 'lost'];
  const desks = layouts.flatMap((host) =>
    [...new Set(['us', host] as const)].flatMap((scanner) =>
      [false, true].flatMap((caps) =>
        habits.flatMap((gs) => [2, 10, 80].map((gapMs): Desk => ({ host, scanner, caps, gs, gapMs }))),
      ),
    ),
  );

  const random = createRandom(6);
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_./+';
  const word = (most: number) => {
    const length = 1 + Math.floor(random() * most);
    return Array.from({ length }, () => letters[Math.floor(random() * letters.length)]).join('');
  };

  function expectRead(text: string, desk: Desk): void {
    Object.assign(seen, { codes: [], typed: '', page: [] });
    field.value = '';
    field.focus();
    expect(scan(text, desk), JSON.stringify(desk)).toBe(true);
    const sent = desk.gs === 'lost' ? text.replaceAll('\u001d', '') : text;
    expect(seen.codes.length, JSON.stringify(desk)).toBe(1);
    expect(recognise({ text: seen.codes[0]?.text ?? '', via: 'wedge' }), JSON.stringify(desk)).toEqual(
      recognise({ text: sent, via: 'wedge' }),
    );
    expect([field.value, seen.typed, seen.page]).toEqual(['', '', []]);
  }

  it('reads 1,000 boxes to the letter through all cells once the set-up code was read', { timeout: 60_000 }, () => {
    const each = Math.ceil(1000 / desks.length);
    for (const desk of desks) {
      kept.clear();
      seen.found = [];
      expect(scan(scannerSetUpText, { ...desk, caps: false })).toBe(true);
      expect(seen.found.at(-1)?.separator, JSON.stringify(desk)).toBe(
        { control: 'kept', chord: 'kept', written: 'written', lost: 'lost' }[desk.gs],
      );
      for (let i = 0; i < each; i += 1) expectRead(`01034009303026131727043010${word(12)}\u001d21${word(14)}`, desk);
    }
  });

  it('reads tokens through all cells without any set-up', { timeout: 60_000 }, () => {
    for (const desk of desks.filter(({ gs }) => gs === 'control')) {
      kept.clear();
      expectRead(token(random), desk);
    }
  });

  it('learns the layout in passing where the computer made nothing of the keys', () => {
    expectRead(token(random), { ...plainDesk, host: 'fr', scanner: 'us' });
    expect([...kept.values()]).toEqual(['us']);
  });
});

describe('a token at 80 ms a key', () => {
  const digits = token(createRandom(3));

  it('is never timed out, says its progress, and is read at the instant of its first key', () => {
    scan(digits, { gapMs: 80 });
    expect(seen.codes).toEqual([{ text: digits, readAt: 1000 }]);
    const parts = seen.parts.filter((part) => part !== null);
    expect(parts.length).toBeGreaterThan(10);
    expect(parts).toEqual([...parts].sort((a, b) => a - b));
    expect(parts.at(-1)).toBeGreaterThan(0.9);
    expect(seen.parts.at(-1)).toBeNull();
  });

  it('is given up by Escape', () => {
    type((typeCode(digits, plainDesk) ?? []).slice(0, 200), 80);
    type([{ key: 'Escape', code: 'Escape' }], 10);
    pass(2000);
    expect(seen.codes).toEqual([]);
    expect(seen.typed).toBe('');
  });
});

describe('decorations', () => {
  it.each([
    ['a prefix', `ZZ${box}`],
    ['a prefix and a suffix', `#1${box}`],
    ['an identifier', `]d2${box}`],
  ])('are taken off: %s', (_what, text) => {
    scan(text, { host: 'us' });
    expect(recognise({ text: seen.codes[0]?.text ?? '', via: 'wedge' })).toEqual(
      recognise({ text: box, via: 'camera' }),
    );
  });

  it('a token keeps its digits only', () => {
    const digits = token(createRandom(9));
    scan(`A${digits}B`, { host: 'us' });
    expect(seen.codes.map(({ text }) => text)).toEqual([digits]);
  });

  it('line ends after a scan press nothing', () => {
    scan(box, { host: 'us', gapMs: 5 });
    expect(seen.page).toEqual([]);
    type(typeCode(box, { ...plainDesk, host: 'us' }) ?? [], 5);
    expect(down({ key: 'Enter', code: 'Enter' })).toBe(false);
    pass(1000);
    expect(down({ key: 'Enter', code: 'Enter' })).toBe(true);
  });

  it('characters spelled by Alt and the number pad', () => {
    for (const character of box) {
      const digits = `0${character.charCodeAt(0)}`;
      for (const digit of digits) down({ key: digit, code: `Numpad${digit}`, altKey: true } as TypedKey);
      document.body.dispatchEvent(stamped(new KeyboardEvent('keyup', { key: 'Alt', bubbles: true })));
      pass(10);
    }
    pass(2000);
    expect(seen.codes.map(({ text }) => text)).toEqual([box]);
  });
});

function stamped(event: KeyboardEvent): KeyboardEvent {
  Object.defineProperty(event, 'timeStamp', { value: nowMs });
  return event;
}

describe('a human', () => {
  const typed = (text: string): readonly TypedKey[] =>
    (typeCode(text, { ...plainDesk, scanner: 'fr' }) ?? []).slice(0, -1);

  it.each([180, 140, 90])('typing in a field at %i ms a key loses nothing', (gapMs) => {
    field.focus();
    type(typed('Caradec 54,30 0103 3400 é à'), gapMs);
    pass(1000);
    expect(field.value).toBe('Caradec 54,30 0103 3400 é à');
    expect(seen.codes).toEqual([]);
  });

  it('typing the very keys of a box reaches the field', () => {
    field.focus();
    type(typed('0103400930302613'), 200);
    pass(1000);
    expect(field.value).toBe('0103400930302613');
    expect(seen.codes).toEqual([]);
  });

  it('typing with no field in focus opens the search with what was typed', () => {
    field.blur();
    type(typed('doli'), 120);
    pass(1000);
    expect(seen.typed).toBe('doli');
  });

  it('keeps Enter, Tab, arrows and shortcuts', () => {
    for (const key of ['Enter', 'Tab', 'ArrowDown', 'F8', 'Escape']) expect(down({ key, code: key })).toBe(true);
    expect(down({ key: 'k', code: 'KeyK', ctrlKey: true })).toBe(true);
    expect(seen.page).toEqual(['Enter', 'Tab', 'ArrowDown', 'F8', 'Escape', 'k']);
  });

  it('gets a letter before the key that follows it', () => {
    field.focus();
    down(typed('a')[0] ?? { key: 'a', code: 'KeyQ' });
    expect(down({ key: 'Enter', code: 'Enter' })).toBe(true);
    expect(field.value).toBe('a');
  });

  it('presses a button by the space bar', () => {
    const button = document.body.appendChild(document.createElement('button'));
    let presses = 0;
    button.addEventListener('click', () => (presses += 1));
    button.focus();
    type([{ key: ' ', code: 'Space' }], 200);
    expect(presses).toBe(1);
  });
});

it('names a fast unknown code instead of typing it somewhere', () => {
  field.focus();
  scan('ABCXYZ-7788', { host: 'us' });
  expect(field.value).toBe('');
  expect(seen.codes.map(({ text }) => text)).toEqual(['ABCXYZ-7788']);
});
