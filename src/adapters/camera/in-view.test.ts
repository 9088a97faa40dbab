import { expect, it } from 'vitest';
import { createInView } from './in-view.ts';

it('reads a code held before the camera once, and again after it went away', () => {
  const view = createInView();
  expect(view.isNew('A', 0)).toBe(true);
  expect(view.isNew('A', 2900)).toBe(false);
  expect(view.isNew('A', 5800)).toBe(false);
  expect(view.isNew('A', 8801)).toBe(true);
});

it('keeps two codes in view apart', () => {
  const view = createInView();
  expect([view.isNew('phone', 0), view.isNew('box', 10), view.isNew('phone', 20), view.isNew('box', 30)]).toEqual([
    true,
    true,
    false,
    false,
  ]);
});
