import { expect, it } from 'vitest';
import { withSessionMark } from './session-mark.ts';
import type { TrustStorePort } from './ports.ts';

function opened(stored: number) {
  const marks = { stored, steady: 0 };
  const store: TrustStorePort = {
    read: () => Promise.resolve(null),
    list: () => Promise.resolve([]),
    write: () => Promise.resolve(),
    readHighWater: () => Promise.resolve(marks.stored),
    raiseHighWater: (_env, seconds) => Promise.resolve(void (marks.stored = Math.max(marks.stored, seconds))),
  };
  return { marks, mark: withSessionMark(store, () => marks.steady) };
}

it('rises with the time that the page was open, and never by the clock of the machine', async () => {
  const { marks, mark } = opened(10_000);
  expect(await mark.readHighWater('prod')).toBe(10_000);
  marks.steady = 3600.9;
  expect(await mark.readHighWater('prod')).toBe(13_600);
  expect(marks.stored).toBe(10_000);
});

it('is lifted by a later file, and not lowered by an earlier one', async () => {
  const { marks, mark } = opened(10_000);
  await mark.readHighWater('prod');
  marks.steady = 100;
  await mark.raiseHighWater('prod', 20_000);
  await mark.raiseHighWater('prod', 5000);
  marks.steady = 160;
  expect(await mark.readHighWater('prod')).toBe(20_060);
  expect(marks.stored).toBe(20_000);
});

it('stays at nothing until something signed was seen, and apart for each environment', async () => {
  const { marks, mark } = opened(0);
  marks.steady = 500;
  expect(await mark.readHighWater('demo')).toBe(0);
  await mark.raiseHighWater('prod', 900);
  marks.stored = 0;
  expect(await mark.readHighWater('demo')).toBe(0);
});
