import { expect, it } from 'vitest';
import { run } from './tamper.ts';

it('sees and places each of 10,000 changed bytes of an exported journal', async () => {
  const { results } = await run({ args: ['--changes', '10000'] });
  expect(results).toEqual({ changes: 10_000, seen: 10_000, unseen: 0, misplaced: 0 });
});
