import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    // Nothing else runs beside the tests: a worker a core.
    maxWorkers: availableParallelism(),
    projects: [
      {
        test: {
          name: 'node',
          environment: 'node',
          include: ['src/**/*.test.ts', 'tools/**/*.test.mjs', 'bench/**/*.test.ts'],
          // A busy machine is slow, not wrong.
          testTimeout: 240_000,
        },
      },
      { test: { name: 'ui', environment: 'happy-dom', include: ['src/**/*.test.tsx'], testTimeout: 240_000 } },
    ],
  },
});
