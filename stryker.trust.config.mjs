// `npm run mutation:trust`: does a test fail when a rule of the two rooms that decide who is believed changes?
export default {
  testRunner: 'vitest',
  vitest: { configFile: 'vitest.mutation-trust.config.ts' },
  mutate: ['src/core/{token,verify}/*.ts', '!src/core/{token,verify}/*.test.ts', '!src/core/{token,verify}/index.ts'],
  coverageAnalysis: 'perTest',
  ignoreStatic: true,
  concurrency: 2,
  timeoutMS: 20_000,
  reporters: ['clear-text', 'json'],
  clearTextReporter: { allowColor: false, logTests: false },
  jsonReporter: { fileName: 'reports/mutation-trust.json' },
  // What was already found out of a mutant is not tried again while neither it nor its tests changed.
  incremental: true,
  incrementalFile: 'reports/mutation-trust-known.json',
  tempDirName: '.stryker-tmp',
  thresholds: { high: 95, low: 90, break: 90 },
};
