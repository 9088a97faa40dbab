// The threat model names the test of each control: this holds the page to tests that exist.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';

const root = path.resolve(import.meta.dirname, '..');
const page = readFileSync(path.join(root, 'docs/threat-model.md'), 'utf8');
const { scripts } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
const tracked = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
  cwd: root,
  encoding: 'utf8',
}).split('\n');
const names = new Set(tracked.map((file) => path.basename(file)));
const rows = page
  .split('\n')
  .filter((line) => line.startsWith('| ') && !/^\| (-+|threat) /.test(line))
  .map((line) => line.split(' | ').map((cell) => cell.replace(/^\| | \|$/g, '').trim()));

it('states each threat with a control and a proof', () => {
  expect(rows.length).toBeGreaterThan(30);
  for (const [threat, control, proof] of rows) {
    expect(control, threat).toMatch(/\w/);
    expect(proof, threat).toMatch(/attacks? \d|`[\w.-]+[.](test|spec)[.](ts|tsx|mjs)`|`npm run /);
  }
});

it('names only files and commands that exist', () => {
  const files = [...page.matchAll(/`([\w.-]+[.](?:ts|tsx|mjs))`/g)].map(([, name]) => name);
  expect(files.length).toBeGreaterThan(30);
  expect(files.filter((name) => !names.has(name))).toEqual([]);
  const commands = [...page.matchAll(/`npm run ([\w:]+)/g)].map(([, name]) => name);
  expect(commands.filter((name) => !(name in scripts))).toEqual([]);
});

it('places each of the 136 attacks', () => {
  const placed = new Set();
  for (const [list] of page.matchAll(/attacks? [\d–, ]+/g)) {
    for (const [, first, last = first] of list.matchAll(/(\d+)(?:–(\d+))?/g)) {
      for (let attack = Number(first); attack <= Number(last); attack += 1) placed.add(attack);
    }
  }
  expect(Array.from({ length: 136 }, (_, i) => i + 1).filter((attack) => !placed.has(attack))).toEqual([]);
});
