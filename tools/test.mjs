// `npm test` and `npm run check`: every check in order, one count, one last line.
// `--static` stops before the build and the browser; `--only NAME` runs one step.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import './test-places.mjs';

const root = path.resolve(import.meta.dirname, '..');
const reports = path.join(root, 'reports');
const onlyStatic = process.argv.includes('--static');
const only = process.argv.includes('--only') ? process.argv[process.argv.indexOf('--only') + 1] : null;

/** Name written in a test's title when it reads ../shared and that folder is absent. */
const sharedMark = '[shared]';
const totals = { passed: 0, failed: 0, sharedSkipped: 0 };

/** What needs no build nor browser, in two lanes side by side: one a core, each about as long as the other. */
const lanes = [
  [
    { name: 'lint', command: ['eslint', '.'] },
    { name: 'boundaries', command: ['node', 'tools/boundaries.mjs'] },
  ],
  [
    { name: 'format', command: ['prettier', '--check', '--log-level', 'warn', '.'] },
    { name: 'types', command: ['tsc', '-p', 'tsconfig.json'] },
    { name: 'types of core', command: ['tsc', '-p', 'tsconfig.core.json'] },
    { name: 'types of tools and tests', command: ['tsc', '-p', 'tsconfig.node.json'] },
    { name: 'dead code', command: ['knip', '--no-progress'] },
  ],
];

/** What uses both cores by itself, one after the other. */
const steps = [
  {
    name: 'unit tests',
    command: [
      'vitest',
      'run',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${path.join(reports, 'vitest.json')}`,
    ],
    count: countVitest,
  },
  { name: 'build', command: ['node', 'tools/build-for-tests.mjs'] },
  { name: 'bundle budget', command: ['size-limit'] },
  { name: 'journeys', command: ['playwright', 'test'], count: countPlaywright },
];

rmSync(reports, { recursive: true, force: true });
mkdirSync(reports, { recursive: true });
await Promise.all(lanes.map(runInTurn));
if (!onlyStatic) await runInTurn(steps);
if (totals.sharedSkipped > 0) console.log(`SHARED DATA ABSENT: ${totals.sharedSkipped} checks not run`);
console.log(`${totals.passed} passed, ${totals.failed} failed`);
process.exitCode = totals.failed === 0 ? 0 : 1;

async function runInTurn(lane) {
  for (const step of lane) if (!only || step.name === only) await runStep(step);
}

/** One step: its own tests are counted when it has some, and it counts as one check otherwise. */
async function runStep({ name, command, count }) {
  const started = Date.now();
  const [program, ...args] = command;
  const bin = path.join(root, 'node_modules', '.bin', program);
  const status = await new Promise((done) => {
    const child = spawn(program === 'node' ? process.execPath : bin, args, {
      cwd: root,
      stdio: 'inherit',
      env: { ...process.env, FORCE_COLOR: '0' },
    });
    child.on('error', () => done(1));
    child.on('close', (code) => done(code ?? 1));
  });
  const counted = count?.() ?? { passed: 0, failed: 0, sharedSkipped: 0 };
  if (!count) counted.passed = status === 0 ? 1 : 0;
  if (status !== 0 && counted.failed === 0) counted.failed = 1;
  for (const key of Object.keys(totals)) totals[key] += counted[key];
  console.log(`${status === 0 ? 'ok  ' : 'FAIL'} ${name} (${((Date.now() - started) / 1000).toFixed(1)} s)`);
}

function readReport(file) {
  const full = path.join(reports, file);
  return existsSync(full) ? JSON.parse(readFileSync(full, 'utf8')) : null;
}

function countVitest() {
  const report = readReport('vitest.json');
  if (!report) return { passed: 0, failed: 1, sharedSkipped: 0 };
  const tests = report.testResults.flatMap((file) => file.assertionResults);
  const brokenFiles = report.testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.length === 0,
  );
  return {
    passed: tests.filter((test) => test.status === 'passed').length,
    failed: tests.filter((test) => test.status === 'failed').length + brokenFiles.length,
    sharedSkipped: tests.filter(
      (test) => ['skipped', 'pending'].includes(test.status) && test.fullName.includes(sharedMark),
    ).length,
  };
}

function countPlaywright() {
  const report = readReport('playwright.json');
  if (!report) return { passed: 0, failed: 1, sharedSkipped: 0 };
  const { expected, unexpected, flaky } = report.stats;
  return { passed: expected, failed: unexpected + flaky, sharedSkipped: 0 };
}
