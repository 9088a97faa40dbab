import { expect, it } from 'vitest';
import { nextRefreshMs } from './next-refresh.ts';

const hours = (ms: number) => ms / 3_600_000;

it('comes back in six hours, half an hour sooner or later', () => {
  const outcomes = { 'cles.json': 'unchanged', 'statut/0.jwt': 'accepted' } as const;
  expect([0, 0.5, 1].map((chance) => hours(nextRefreshMs(outcomes, chance)))).toEqual([5.5, 6, 6.5]);
});

it('comes back soon when the network was out of reach, or nothing is known yet', () => {
  expect(hours(nextRefreshMs({ 'cles.json': 'unchanged', 'statut/3.jwt': 'unreachable' }, 0.9))).toBe(0.25);
  expect(hours(nextRefreshMs(undefined, 0.1))).toBe(0.25);
});
