import { expect, it, vi } from 'vitest';
import { chooseMode, envOf, pinnedModes, tillMode } from './till-mode.ts';

vi.hoisted(() => {
  vi.stubGlobal('__TRAINING_ROOTS__', {});
  vi.stubGlobal('__PRODUCTION_ROOTS__', null);
});

/** A till's memory. */
function memory(stored: string | null = null) {
  return { getItem: () => stored, setItem: (_name: string, value: string) => void (stored = value) };
}

it('knows which modes the build pins', () => {
  expect(pinnedModes).toEqual(['training']);
});

it('is real where a real issuer is pinned, and training elsewhere', () => {
  expect(tillMode(memory(), ['training', 'production'])).toBe('production');
  expect(tillMode(memory(), ['training'])).toBe('training');
  expect(tillMode(memory(), [])).toBe('training');
});

it('keeps the choice, and never leaves the real mode by itself', () => {
  const till = memory();
  chooseMode(till, 'production');
  expect(tillMode(till, ['training'])).toBe('production');
  chooseMode(till, 'training');
  expect(tillMode(till, ['training', 'production'])).toBe('training');
});

it('takes no other word for a mode', () => {
  expect(tillMode(memory('demo'), ['production'])).toBe('production');
});

it('opens the databases of its own environment', () => {
  expect([envOf('training'), envOf('production')]).toEqual(['demo', 'prod']);
});
