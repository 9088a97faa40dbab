import type { Delivered } from '#core/read';
import type { ScannerFound, ScannerSpeed } from '#flow/readers';
import { textOf, type Reading } from './candidates.ts';
import { idle, patience, press, usualGap, type Collecting } from './collector.ts';
import { couldBegin } from './could-begin.ts';
import { decide, type Decision } from './decide.ts';
import { giveBack } from './give-back.ts';
import { createLayoutMemory, type LayoutMemory } from './layout-memory.ts';
import type { KeyPress } from './key-press.ts';
import { partTyped } from './progress.ts';

/** What a keyboard scanner needs from the rest of the terminal. */
export interface WedgeNeeds {
  readonly page: Document;
  /** Present instant, milliseconds since the epoch. */
  readonly nowMs: () => number;
  /** Calls back once after that time; the answer cancels. */
  readonly after: (ms: number, then: () => void) => () => void;
  /** Keeps the layout that won on this workstation. */
  readonly memory: Pick<Storage, 'getItem' | 'setItem'>;
}

/** What a keyboard scanner tells. */
export interface WedgeEvents {
  /** A code, at the instant its first key came (epoch seconds). */
  onCode(delivered: Delivered, readAt: number): void;
  /** A long scan at work, its part so far; null when none is. */
  onReading(reading: { readonly part: number | null } | null): void;
  /** The first set-up code was read: what it tells about the scanner. */
  onSetUp(found: ScannerFound): void;
  /** The second, long one was read. */
  onSpeed(found: ScannerSpeed): void;
  /** A human typed while no field was in focus. */
  onTyped(text: string): void;
}

/** Progress is said from this many keys on, and every so many: a box is read before anyone could look. */
const progressEvery = 16;
/** A moment for the keys that waited while the page was busy. */
const secondLookMs = 40;
/** A code whose own length says that keys are still missing is waited for this long: scanners pause, computers stall. */
const cutShortMs = 10_000;

/**
 * Reads hand scanners that type like a keyboard, in any layout, on every screen, until `signal` aborts. Keys are kept
 * from the page until they are known to be a human's, then given back where they were typed.
 */
export function startWedge(needs: WedgeNeeds, events: WedgeEvents, signal: AbortSignal): void {
  const { page } = needs;
  let state: Collecting = idle;
  let startedAt = 0;
  let cancel = () => {};
  let alternates = '';
  const layout = createLayoutMemory(needs.memory);
  const begins = (presses: readonly KeyPress[]) => couldBegin(presses, layout.known());

  const finish = (endedAtMs: number) => {
    cancel();
    const { presses, sure, burst } = state;
    state = { ...idle, endedAtMs: sure ? endedAtMs : state.endedAtMs };
    if (presses.length >= progressEvery) events.onReading(null);
    if (presses.length === 0) return;
    if (sure && readScan({ presses, burst, startedAt }, layout, events)) return;
    const typed = textOf(presses, 'keys') ?? '';
    if (!giveBack(typed, page)) events.onTyped(typed);
  };

  const take = (key: KeyPress): 'pass' | 'keep' => {
    const step = press(state, key, begins);
    if (step.over) finish(key.atMs);
    else {
      if (state.presses.length === 0) startedAt = needs.nowMs();
      if (state.presses.length >= progressEvery && step.state.presses.length === 0) events.onReading(null);
      state = step.state;
      wait(key.atMs);
    }
    return step.verdict === 'pass' ? 'pass' : 'keep';
  };

  const wait = (atMs: number) => {
    cancel();
    const { presses } = state;
    if (presses.length === 0) return;
    if (presses.length % progressEvery === 0 && state.sure)
      events.onReading({ part: partTyped(presses, layout.known()) });
    const ms = patience(state, begins);
    cancel = needs.after(ms, () => {
      cancel = needs.after(secondLook(state, layout.known()), () => finish(atMs + ms));
    });
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing || event.repeat || event.metaKey) return;
    if (isAlternate(event)) {
      alternates += event.code.slice(-1);
      return keep(event);
    }
    if (take(pressOf(event)) === 'keep') keep(event);
  };

  const onKeyUp = (event: KeyboardEvent) => {
    if (event.key !== 'Alt' || alternates === '') return;
    const character = String.fromCharCode(Number(alternates) & 0xff);
    alternates = '';
    keep(event);
    take({ ...pressOf(event), key: character, code: '', alt: false });
  };

  listen(page, { onKeyDown, onKeyUp }, signal);
  signal.addEventListener('abort', () => cancel());
}

interface Scan extends Pick<Collecting, 'presses' | 'burst'> {
  readonly startedAt: number;
}

/** Tells what keys that came as a scan's were; false when they are a hand's after all. */
function readScan({ presses, burst, startedAt }: Scan, layout: LayoutMemory, events: WedgeEvents): boolean {
  const separators = layout.separators();
  const decision = decide(presses, { winner: layout.known(), separators });
  if (decision) layout.learn(decision);
  if (decision && tellSetUp(decision, usualGap(presses), events)) return true;
  const text = decision?.text ?? (burst ? (textOf(presses, 'keys') ?? '') : null);
  if (text !== null) events.onCode({ text, via: 'wedge', ...(separators && { separators }) }, startedAt / 1000);
  return text !== null;
}

/** Tells what a set-up code found out; false for any other code. */
function tellSetUp({ separator, lostKeys, reading }: Decision, gapMs: number, events: WedgeEvents): boolean {
  if (separator) events.onSetUp({ reading, separator, gapMs });
  else if (lostKeys !== undefined) events.onSpeed({ lostKeys, gapMs });
  return separator !== undefined || lostKeys !== undefined;
}

interface KeyListeners {
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onKeyUp: (event: KeyboardEvent) => void;
}

/** Hears every key before the page does. */
function listen({ defaultView }: Document, { onKeyDown, onKeyUp }: KeyListeners, signal: AbortSignal): void {
  defaultView?.addEventListener('keydown', onKeyDown, { capture: true, signal });
  defaultView?.addEventListener('keyup', onKeyUp, { capture: true, signal });
}

/**
 * How long a silence is looked at again before it ends a scan. A busy page may run a timer before the keys that waited
 * meanwhile; and a scan that its frame says is not all there is waited for.
 */
function secondLook({ sure, presses }: Collecting, known: Reading | null): number {
  const part = sure ? partTyped(presses, known) : null;
  return part !== null && part < 1 ? cutShortMs : secondLookMs;
}

/** A digit of the number pad under Alt: some scanners spell each character by its code this way. */
function isAlternate(event: KeyboardEvent): boolean {
  return event.altKey && !event.ctrlKey && /^Numpad\d$/.test(event.code);
}

/** Keeps a key from the page: neither a field, nor a shortcut, nor a button sees it. */
function keep(event: KeyboardEvent): void {
  event.preventDefault();
  event.stopImmediatePropagation();
}

function pressOf(event: KeyboardEvent): KeyPress {
  return {
    key: event.key,
    code: event.code,
    shift: event.shiftKey,
    control: event.ctrlKey,
    alt: event.altKey,
    altGraph: event.getModifierState?.('AltGraph') ?? false,
    capsLock: event.getModifierState?.('CapsLock') || turnsLetters(event),
    atMs: event.timeStamp,
  };
}

/** A capital without Shift, or a small letter with it: caps lock is on, though not every computer tells. */
function turnsLetters({ key, shiftKey }: KeyboardEvent): boolean {
  return /^[a-z]$/i.test(key) && (key === key.toUpperCase()) !== shiftKey;
}
