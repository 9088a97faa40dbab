import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';

it('has one test for each of the 136 lines of the profile’s list of attacks', () => {
  const files = readdirSync(import.meta.dirname).filter((name) => name !== path.basename(import.meta.filename));
  const text = files.map((name) => readFileSync(path.join(import.meta.dirname, name), 'utf8')).join('\n');
  const lines = [...text.matchAll(/^ {2}attack\((\d+),/gm)].map(([, line]) => Number(line));
  expect(lines.sort((a, b) => a - b)).toEqual(Array.from({ length: 136 }, (_, i) => i + 1));
});
