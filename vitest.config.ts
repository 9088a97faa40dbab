import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'node',
          environment: 'node',
          include: ['src/**/*.test.ts', 'tools/**/*.test.mjs', 'bench/**/*.test.ts'],
          testTimeout: 60_000,
        },
      },
      { test: { name: 'ui', environment: 'happy-dom', include: ['src/**/*.test.tsx'], testTimeout: 60_000 } },
    ],
  },
});
