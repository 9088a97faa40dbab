import { expect, it } from 'vitest';
import { fuzzTokens } from './fuzz-tokens.ts';

it('refuses 50,000 mutated tokens for documented reasons, without a crash', async () => {
  const { codes, ...results } = await fuzzTokens(50_000, 4);
  expect(results).toMatchObject({ tokens: 50_000, accepted: 0, crashes: 0, undocumented: 0 });
  expect(Object.keys(codes).length).toBeGreaterThan(30);
});
