import { defineConfig } from 'vitest/config';

/** Tests that `npm run mutation:trust` runs against each mutant: those of the two rooms that decide who is believed. */
export default defineConfig({
  test: { environment: 'node', include: ['src/core/{token,verify}/**/*.test.ts'], testTimeout: 60_000 },
});
