// `npm run mutation:money`: does a test fail when a rule of money changes? Rows of tariffs are data, checked by their checksum.
export default {
  testRunner: 'vitest',
  vitest: { configFile: 'vitest.mutation-money.config.ts' },
  mutate: [
    'src/core/price/**/*.ts',
    'src/core/tariffs/*.ts',
    '!src/core/**/*.test.ts',
    '!src/core/**/__fixtures__/**',
    '!src/core/**/index.ts',
  ],
  coverageAnalysis: 'perTest',
  // A mutant of a table read once at start would need the whole program started again.
  ignoreStatic: true,
  concurrency: 2,
  reporters: ['clear-text', 'json'],
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  jsonReporter: { fileName: 'reports/mutation.json' },
  // What was already found out of a mutant is not tried again while neither it nor its tests changed.
  incremental: true,
  incrementalFile: 'reports/mutation-money-known.json',
  tempDirName: '.stryker-tmp',
  thresholds: { high: 90, low: 85, break: 85 },
};
