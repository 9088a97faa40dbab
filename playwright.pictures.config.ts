import { defineConfig } from '@playwright/test';
import journeys from './playwright.config.ts';

/** `npm run pictures`: the pictures of docs/pictures, taken from the application itself. */
export default defineConfig({ ...journeys, testDir: 'e2e/pictures', reporter: 'list', timeout: 600_000 });
