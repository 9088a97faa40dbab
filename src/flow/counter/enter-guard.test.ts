import { expect, it } from 'vitest';
import { ignoresEnter } from './enter-guard.ts';

const calm = { isBursting: false, isRepeat: false, isCommitting: false, verdictAtMs: 1_000, nowMs: 5_000 };

it('lets a deliberate Enter through', () => {
  expect(ignoresEnter(calm)).toBe(false);
  expect(ignoresEnter({ ...calm, nowMs: 1_400 })).toBe(false);
});

it.each([{ isBursting: true }, { isRepeat: true }, { isCommitting: true }, { nowMs: 1_399 }])(
  'ignores the one that nobody meant: %o',
  (why) => {
    expect(ignoresEnter({ ...calm, ...why })).toBe(true);
  },
);
