import { defineConfig } from 'vitest/config';

// Tests that a mutant is run against: the examples, and the properties on fewer situations.
export default defineConfig({
  test: {
    environment: 'node',
    env: { PROPERTY_RUNS: '25' },
    include: ['src/core/price/**/*.test.ts', 'src/core/tariffs/*.test.ts'],
    exclude: ['src/core/price/hostile.test.ts'],
  },
});
