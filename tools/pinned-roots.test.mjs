import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it } from 'vitest';
import { knownKeyset, pinnedRoots } from './pinned-roots.mjs';

const folder = mkdtempSync(path.join(tmpdir(), 'comptoir-roots-'));
function rootFile(name, payload) {
  const file = path.join(folder, name);
  writeFileSync(file, JSON.stringify({ p: Buffer.from(JSON.stringify(payload)).toString('base64url'), s: [] }));
  return file;
}

it('pins the root file of its own environment', () => {
  expect(pinnedRoots(rootFile('demo.json', { env: 'demo' }), 'demo')).toMatchObject({ s: [] });
  expect(pinnedRoots(rootFile('prod.json', { env: 'prod' }), 'prod')).toMatchObject({ s: [] });
});

it('pins nothing when nothing was asked for, or training was never made', () => {
  expect(pinnedRoots(undefined, 'prod')).toBeNull();
  expect(pinnedRoots(path.join(folder, 'none.json'), 'demo')).toBeNull();
});

it('stops a production build whose roots are away, unreadable, or of training', () => {
  expect(() => pinnedRoots(path.join(folder, 'none.json'), 'prod')).toThrow('does not exist');
  expect(() => pinnedRoots(rootFile('mixed.json', { env: 'demo' }), 'prod')).toThrow('never meet');
  expect(() => pinnedRoots(rootFile('mixed.json', { env: 'prod' }), 'demo')).toThrow('never meet');
  const page = path.join(folder, 'page.json');
  writeFileSync(page, '<html>');
  expect(() => pinnedRoots(page, 'prod')).toThrow('nobody');
});

it('embeds the key set that lies beside the roots, when there is one', () => {
  const roots = rootFile('racines.json', { env: 'prod' });
  expect(knownKeyset(roots)).toBeNull();
  writeFileSync(path.join(folder, 'cles.json'), '{"p":"…"}\n');
  expect(knownKeyset(roots)).toBe('{"p":"…"}');
  expect(knownKeyset(undefined)).toBeNull();
});
