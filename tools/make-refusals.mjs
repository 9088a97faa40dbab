// Writes docs/refusals.md from src/ui/text/refusals.ts.
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { rolldown } from 'rolldown';
import { refusalsPage } from './refusals-page.mjs';

const root = path.resolve(import.meta.dirname, '..');
const out = path.join(root, 'node_modules', '.cache', 'comptoir-refusals', 'refusals.mjs');

const bundle = await rolldown({ input: path.join(root, 'src/ui/text/refusals.ts'), cwd: root, platform: 'node' });
await bundle.write({ file: out, format: 'esm' });
await bundle.close();
mkdirSync(path.join(root, 'docs'), { recursive: true });
writeFileSync(path.join(root, 'docs', 'refusals.md'), refusalsPage(await import(pathToFileURL(out).href)));
