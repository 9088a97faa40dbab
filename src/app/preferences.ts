import { useSyncExternalStore } from 'react';
import type { Draft, Prescriber } from '#flow/counter';
import type { TillSettings } from '#ui/features/settings/till-fields.tsx';

/** What this till remembers of how its people like it. Nothing about any patient. */
export interface Preferences extends TillSettings {
  readonly means: Draft['means'];
  /** Whether tags are read through a program of this machine. */
  readonly nfcBridge: 'on' | 'off';
  /** What the doctor of this till usually charges, by code of act, in cents. */
  readonly fees: Readonly<Record<string, number>>;
  /** Prescribers typed here, the last one first. */
  readonly prescribers: readonly Prescriber[];
}

const name = 'comptoir.preferences';
const listeners = new Set<() => void>();

function preferredTheme(): Preferences['theme'] {
  if (matchMedia('(prefers-contrast: more)').matches) return 'contrast';
  return matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
}

const oneOf = <Value extends string>(value: unknown, values: readonly Value[], fallback: Value): Value =>
  values.find((known) => known === value) ?? fallback;

const members = (value: unknown): readonly [string, unknown][] =>
  typeof value === 'object' && value !== null ? Object.entries(value) : [];

function feesOf(value: unknown): Preferences['fees'] {
  const isFee = (cents: unknown): cents is number => Number.isSafeInteger(cents) && Number(cents) > 0;
  return Object.fromEntries(members(value).flatMap(([code, cents]) => (isFee(cents) ? [[code, cents]] : [])));
}

function prescribersOf(value: unknown): readonly Prescriber[] {
  const read = members(value).map(([, one]) => Object.fromEntries(members(one)));
  return read.flatMap(({ id, name }) => (typeof id === 'string' && typeof name === 'string' ? [{ id, name }] : []));
}

/** What was stored is read as from a stranger: an unknown value falls back. */
function read(): Preferences {
  let stored: Partial<Record<keyof Preferences, unknown>> = {};
  try {
    const value: unknown = JSON.parse(localStorage.getItem(name) ?? '{}');
    if (typeof value === 'object' && value !== null) stored = value;
  } catch {
    // A value that is not JSON is no preference.
  }
  return {
    language: oneOf(stored.language, ['fr', 'en'], 'fr'),
    theme: oneOf(stored.theme, ['light', 'dark', 'contrast'], preferredTheme()),
    sound: oneOf(stored.sound, ['on', 'off'], 'on'),
    paper: oneOf(stored.paper, ['a4', 'roll-80'], 'a4'),
    nfcBridge: oneOf(stored.nfcBridge, ['on', 'off'], 'off'),
    challenge: oneOf(stored.challenge, ['off', 'on'], 'off'),
    means: oneOf(stored.means, ['card', 'cash', 'cheque'], 'card'),
    fees: feesOf(stored.fees),
    prescribers: prescribersOf(stored.prescribers),
  };
}

let current: Preferences | null = null;

/** The preferences now. */
export function preferences(): Preferences {
  return (current ??= read());
}

/** Changes some of the preferences, for this till and from now on. */
export function prefer(change: Partial<Preferences>): void {
  current = { ...preferences(), ...change };
  localStorage.setItem(name, JSON.stringify(current));
  for (const listener of listeners) listener();
}

/** The preferences, followed by the screen. */
export function usePreferences(): Preferences {
  return useSyncExternalStore((listener) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  }, preferences);
}
