import type { KeyPress } from './key-press.ts';
import { sortOf } from './key-press.ts';

/**
 * What to do with a key. `hold`: kept from the page until it is known whose it is. `pass`: the page's own.
 * `swallow`: the scanner's, and no part of a code.
 */
export type Verdict = 'hold' | 'pass' | 'swallow';

/** Keys closer than this come from no human hand: four of them begin a scan. */
const burstGapMs = 35;
const burstKeys = 4;
/** A lone key is held this long at most, so that a human does not see it come late. */
const holdAloneMs = 45;
/** While what was typed could begin a code, a slow scanner's next key is waited for. */
const holdSlowMs = 130;
/** Keys that already look like a code: from here on it is a scan, however slow. */
const surePressesMin = 12;
/** A scan is over after this silence, longer for a scanner that is known to be slow. */
const silenceMinMs = 250;
const silenceFactor = 6;
/** Line ends that follow the end of a scan are the scanner's. */
const afterEndMs = 400;

/** Keys collected so far and what they are taken for. */
export interface Collecting {
  readonly presses: readonly KeyPress[];
  /** True once it is taken for a scan: from here on only silence or a line end finishes it. */
  readonly sure: boolean;
  /** True when keys came faster than a hand can type: they are never given back. */
  readonly burst: boolean;
  readonly endedAtMs: number;
}

/** Nothing collected. */
export const idle: Collecting = { presses: [], sure: false, burst: false, endedAtMs: -Infinity };

/** What a key does to the collection. `over` says that what was collected must be decided now. */
export interface Step {
  readonly state: Collecting;
  readonly verdict: Verdict;
  readonly over: boolean;
}

/**
 * One key. `couldBegin` says whether the keys so far could begin a code in some layout: it keeps a slow scanner's
 * first keys together while a human's are let go at once.
 */
export function press(state: Collecting, key: KeyPress, couldBegin: (presses: readonly KeyPress[]) => boolean): Step {
  const sort = sortOf(key);
  if (sort === 'modifier') return { state, verdict: 'pass', over: false };
  if (sort === 'end') return end(state, key);
  if (sort === 'command') return command(state, key);
  const presses = [...state.presses, key];
  const burst = state.burst || isBurst(presses);
  const sure = state.sure || burst || (presses.length >= surePressesMin && couldBegin(presses));
  return { state: { ...state, presses, sure, burst }, verdict: 'hold', over: false };
}

/**
 * A key no scanner sends. During a scan it is kept from the page; Escape gives the scan up. After one it shows that a
 * hand is at the keys: the next line end is the hand's, however soon.
 */
function command(state: Collecting, { key, atMs }: KeyPress): Step {
  if (!state.sure) {
    return { state: { ...state, endedAtMs: -Infinity }, verdict: 'pass', over: state.presses.length > 0 };
  }
  return { state: key === 'Escape' ? { ...idle, endedAtMs: atMs } : state, verdict: 'swallow', over: false };
}

/** Enter, Tab or a line-end chord: ends a scan; the page's own when nothing was being scanned. */
function end(state: Collecting, key: KeyPress): Step {
  if (state.presses.length > 0) return { state, verdict: state.sure ? 'swallow' : 'pass', over: true };
  const trailing = key.atMs - state.endedAtMs < afterEndMs;
  return { state, verdict: trailing ? 'swallow' : 'pass', over: false };
}

/** How long to wait for the next key before deciding, milliseconds. */
export function patience(state: Collecting, couldBegin: (presses: readonly KeyPress[]) => boolean): number {
  if (state.sure) return Math.max(silenceMinMs, silenceFactor * usualGap(state.presses));
  return couldBegin(state.presses) ? holdSlowMs : holdAloneMs;
}

/** Four keys in a row, each close to the one before. */
function isBurst(presses: readonly KeyPress[]): boolean {
  const last = presses.slice(-burstKeys);
  return last.length === burstKeys && gaps(last).every((gap) => gap < burstGapMs);
}

function gaps(presses: readonly KeyPress[]): number[] {
  return presses.slice(1).map((key, at) => key.atMs - (presses[at]?.atMs ?? key.atMs));
}

/** The usual gap of the last keys, milliseconds: one slow key does not make a scanner slow. */
export function usualGap(presses: readonly KeyPress[]): number {
  const sorted = gaps(presses.slice(-40)).sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
