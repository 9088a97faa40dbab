import './tools/test-places.mjs';
import { existsSync, readFileSync } from 'node:fs';
import { defineConfig } from '@playwright/test';
import { cameraFilm } from './e2e/fixtures/camera-film.ts';
import { filmArguments } from './e2e/fixtures/film.ts';
import { lane, lanes, portOf, trainingFolderOf } from './e2e/fixtures/lane.ts';

const found = new URL('./node_modules/.chromium-path', import.meta.url);
const executablePath =
  process.env.CHROMIUM_PATH ?? (existsSync(found) ? readFileSync(found, 'utf8') : '/usr/bin/chromium');

export default defineConfig({
  testDir: 'e2e/journeys',
  workers: lanes,
  // A busy machine is slow, not wrong: journeys wait for what they expect, as long as it takes within this bound.
  timeout: 120_000,
  expect: { timeout: 20_000 },
  reporter: [['list'], ['json', { outputFile: 'reports/playwright.json' }]],
  outputDir: 'test-results',
  use: {
    baseURL: `http://localhost:${portOf(lane)}`,
    locale: 'fr-FR',
    timezoneId: 'Europe/Paris',
    viewport: { width: 1366, height: 768 },
    // What moves for the eye alone is drawn by the processor here, and journeys look at none of it.
    contextOptions: { reducedMotion: 'reduce' },
    launchOptions: {
      executablePath,
      args: [
        '--no-sandbox',
        '--disable-dev-shm-usage',
        '--disable-gpu',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--disable-quic',
        ...filmArguments(cameraFilm),
      ],
    },
  },
  webServer: Array.from({ length: lanes }, (_, which) => ({
    command: `node tools/serve-for-tests.mjs --no-build --port ${portOf(which)}`,
    url: `http://localhost:${portOf(which)}/`,
    env: { COMPTOIR_TRAINING_DIR: trainingFolderOf(which) },
    reuseExistingServer: false,
    timeout: 60_000,
  })),
});
