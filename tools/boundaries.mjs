// Runs dependency-cruiser and proves that it is not blind: it must have seen every source file,
// and every folder of src/ must stand in a rule.
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { coreRooms, folders } from '../.dependency-cruiser.mjs';

const root = path.resolve(process.argv[2] ?? path.join(import.meta.dirname, '..'));
const bin = path.join(import.meta.dirname, '..', 'node_modules', '.bin', 'depcruise');
const run = (type) =>
  spawnSync(bin, ['src', '--config', '.dependency-cruiser.mjs', '--output-type', type], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  });

const json = run('json');
const { modules, summary } = JSON.parse(json.stdout);
const seen = modules.filter(({ source }) => /^src\/.*[.]tsx?$/.test(source)).length;
const files = readdirSync(path.join(root, 'src'), { recursive: true }).filter((file) =>
  /[.]tsx?$/.test(String(file)),
).length;
const failures = [];
if (seen < files) failures.push(`blind: ${files} source files, only ${seen} seen`);
if (summary.error > 0) failures.push(run('err').stdout);
const known = new Set(folders);
for (const entry of readdirSync(path.join(root, 'src'))) {
  if (!known.has(entry)) failures.push(`src/${entry} stands in no rule of .dependency-cruiser.mjs`);
}
for (const entry of readdirSync(path.join(root, 'src/core'), { withFileTypes: true })) {
  if (entry.isDirectory() && !coreRooms.includes(entry.name))
    failures.push(`src/core/${entry.name} stands in no rule of .dependency-cruiser.mjs`);
}
if (failures.length > 0) {
  console.error(failures.join('\n'));
  process.exit(1);
}
console.log(`boundaries: ${seen} of ${files} files seen, 0 violations`);
