// Draws the PNG icons of the manifests from our own SVG, with the browser of the journeys: `npm run icons`.
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { chromium } from '@playwright/test';
import { browserPath } from './browser-path.mjs';

const icons = path.resolve(import.meta.dirname, '..', 'public', 'icons');
const svg = readFileSync(path.join(icons, 'comptoir.svg'), 'utf8');
const address = `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`;

/** A maskable icon keeps its drawing within the middle 80 %: the phone cuts the rest to its own shape. */
const wanted = [
  { name: 'comptoir-192.png', size: 192, share: 1 },
  { name: 'comptoir-512.png', size: 512, share: 1 },
  { name: 'comptoir-maskable-512.png', size: 512, share: 0.72, ground: '#f6f2e9' },
];

const browser = await chromium.launch({ executablePath: browserPath(), args: ['--no-sandbox'] });
for (const { name, size, share, ground = 'transparent' } of wanted) {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  const side = Math.round(size * share);
  await page.setContent(
    `<body style="margin:0;height:${size}px;display:grid;place-items:center;background:${ground}"><img src="${address}" width="${side}" height="${side}"></body>`,
  );
  await page.locator('img').evaluate((image) => image.decode());
  writeFileSync(path.join(icons, name), await page.screenshot({ omitBackground: ground === 'transparent' }));
  await page.close();
}
await browser.close();
