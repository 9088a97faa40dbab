import { defineConfig } from 'vitest/config';

// Tests that a mutant is run against: the examples, which are fast. Properties take seconds each.
export default defineConfig({
  test: {
    environment: 'node',
    include: ['src/core/price/**/*.test.ts', 'src/core/tariffs/*.test.ts'],
    exclude: ['src/core/price/{identities,hostile}.test.ts'],
  },
});
