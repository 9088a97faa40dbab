import { defineConfig } from 'vitest/config';

// Tests that a mutant is run against: examples, which are fast. The properties of identities.test.ts take seconds each.
export default defineConfig({
  test: {
    environment: 'node',
    include: ['src/core/price/**/*.test.ts', 'src/core/tariffs/*.test.ts'],
    exclude: ['src/core/price/identities.test.ts'],
  },
});
