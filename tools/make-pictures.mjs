// Takes the pictures of docs/pictures that show the patient's side: `npm run pictures`. It builds the site when needed,
// serves it with a training issuer of its own, and drives it as the journeys do.
import './test-places.mjs';
import { spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { chromium } from '@playwright/test';
import { browserPath } from './browser-path.mjs';

await import('./build-for-tests.mjs');

const root = path.resolve(import.meta.dirname, '..');
const folder = path.join(root, 'docs', 'pictures');
const origin = `http://localhost:${process.env.COMPTOIR_TEST_PORT ?? 4274}`;
mkdirSync(folder, { recursive: true });

const server = spawn(process.execPath, ['tools/start.mjs', '--no-build', '--port', new URL(origin).port], {
  cwd: root,
  stdio: 'ignore',
});
const browser = await chromium.launch({ executablePath: browserPath(), args: ['--no-sandbox'] });
try {
  await waitForSite();
  for (const [language, locale] of [
    ['fr', 'fr-FR'],
    ['en', 'en-GB'],
  ]) {
    const phone = { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, locale, timezoneId: 'Europe/Paris' };
    const page = await (await browser.newContext(phone)).newPage();
    await activate(page, language);
    await take(page, `wallet-card-${language}`);
    for (const screen of ['code', 'amc', 'invoices', 'attestation', 'sign-in', 'loss', 'settings']) {
      await page.evaluate(`location.hash = '${screen}'`);
      await page.getByRole('heading', { level: 1 }).waitFor();
      await pause(600);
      await take(page, `wallet-${screen}-${language}`);
    }
  }
  for (const name of ['desk', 'perte', 'service', 'annuaire']) {
    const page = await (await browser.newContext({ viewport: { width: 640, height: 800 }, locale: 'fr-FR' })).newPage();
    await page.goto(`${origin}/${name}.html`);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await pause(600);
    await take(page, `page-${name}-fr`);
  }
} finally {
  await browser.close();
  server.kill();
}

/** The site answers within a few seconds of its start. */
async function waitForSite() {
  for (let tries = 0; tries < 60; tries += 1) {
    if ((await fetch(`${origin}/issuer/people`).catch(() => null))?.ok) return;
    await pause(500);
  }
  throw new Error('the site did not start');
}

/** Activates a family's card, by the first words of its buttons in each language. */
async function activate(page, language) {
  const words =
    language === 'fr'
      ? { person: 'Parent et trois enfants', next: 'Continuer', end: 'Activer ma carte', show: 'Présenter mon code' }
      : { person: 'Parent and three children', next: 'Continue', end: 'Activate my card', show: 'Show my code' };
  await page.goto(`${origin}/wallet.html`);
  await page.getByRole('radio', { name: words.person }).check();
  await page.getByRole('button', { name: words.next }).click();
  for (const button of [words.next, words.end]) {
    for (const digit of '482915') await page.getByRole('button', { name: digit, exact: true }).click();
    await page.getByRole('button', { name: button, exact: true }).click();
  }
  await page.getByRole('link', { name: words.show }).waitFor();
}

async function take(page, name) {
  await page.screenshot({ path: path.join(folder, `${name}.png`) });
}
