import { useSyncExternalStore } from 'react';
import type { Draft } from '#flow/counter';
import type { TillSettings } from '#ui/features/settings/till-fields.tsx';

/** What this till remembers of how its people like it. Nothing about any patient. */
export interface Preferences extends TillSettings {
  readonly means: Draft['means'];
  /** Whether tags are read through a program of this machine. */
  readonly nfcBridge: 'on' | 'off';
}

const name = 'comptoir.preferences';
const listeners = new Set<() => void>();

function preferredTheme(): Preferences['theme'] {
  if (matchMedia('(prefers-contrast: more)').matches) return 'contrast';
  return matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
}

const oneOf = <Value extends string>(value: unknown, values: readonly Value[], fallback: Value): Value =>
  values.find((known) => known === value) ?? fallback;

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
    means: oneOf(stored.means, ['card', 'cash', 'cheque'], 'card'),
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
