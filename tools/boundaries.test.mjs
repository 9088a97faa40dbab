import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';

const root = path.resolve(import.meta.dirname, '..');
let copy;

beforeAll(() => {
  copy = mkdtempSync(path.join(tmpdir(), 'comptoir-walls-'));
  for (const name of [
    'src',
    'tools',
    'package.json',
    'tsconfig.json',
    'tsconfig.core.json',
    '.dependency-cruiser.mjs',
  ]) {
    cpSync(path.join(root, name), path.join(copy, name), { recursive: true });
  }
  symlinkSync(path.join(root, 'node_modules'), path.join(copy, 'node_modules'));
});
afterAll(() => rmSync(copy, { recursive: true, force: true }));

const planted = [
  [
    'a room importing to its right',
    'src/core/shared/planted.ts',
    "import type { Situation } from '#core/price';\nexport type Planted = Situation;\n",
    'room-shared',
  ],
  [
    'a side door',
    'src/flow/planted.ts',
    "import { share } from '../core/shared/centimes.ts';\nexport const planted = share;\n",
    'room-door-outside',
  ],
  [
    'core importing an adapter',
    'src/core/price/planted-adapter.ts',
    "import '../../adapters/planted.ts';\n",
    'layer-core',
  ],
  ['core importing node', 'src/core/price/planted-node.ts', "import 'node:fs';\n", 'core-no-node'],
  ['flow importing react', 'src/flow/planted-react.ts', "import 'react';\n", 'core-packages'],
  ['jose outside verify', 'src/core/price/planted-jose.ts', "import 'jose';\n", 'jose-in-verify-only'],
  ['an adapter importing the screen', 'src/adapters/planted.ts', "import '../ui/planted.ts';\n", 'layer-adapters'],
  ['the issuer importing the wallet', 'src/issuer/planted.ts', "import '../wallet/planted.ts';\n", 'layer-issuer'],
  [
    'a feature importing a feature',
    'src/ui/features/one/planted.ts',
    "import '../two/planted.ts';\n",
    'features-apart',
  ],
  ['a file nobody imports', 'src/flow/planted-orphan.ts', 'export const orphan = 1;\n', 'no-orphans'],
  ['a folder in no rule', 'src/misc/planted.ts', 'export const planted = 1;\n', 'src/misc stands in no rule'],
];
const targets = ['src/ui/planted.ts', 'src/wallet/planted.ts', 'src/ui/features/two/planted.ts'];

it('catches every planted violation in one run', () => {
  for (const file of targets) plant(file, 'export const planted = 1;\n');
  for (const [, file, text] of planted) plant(file, text);
  const { status, output } = guard();
  expect(
    planted.filter(
      ([, file, , rule]) =>
        !output.split('\n').some((line) => line.includes(rule) && line.includes(file.split('/')[1])),
    ),
  ).toEqual([]);
  expect(status).toBe(1);
  // The tool reads the whole tree: on a busy machine that lasts.
}, 300_000);

function plant(file, text) {
  const full = path.join(copy, file);
  mkdirSync(path.dirname(full), { recursive: true });
  writeFileSync(full, text);
}

/** Exit status and output of the guard over the copy. */
function guard() {
  const done = spawnSync(process.execPath, [path.join(root, 'tools/boundaries.mjs'), copy], { encoding: 'utf8' });
  return { status: done.status, output: done.stdout + done.stderr };
}
