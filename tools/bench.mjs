// `npm run -s bench -- NAME [options] [--json]`: one benchmark of bench/, one report.
import { readdirSync, readFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import path from 'node:path';
import { openPage } from './bench-page.mjs';
import { importBundled } from './bundle.mjs';

const folder = path.resolve(import.meta.dirname, '..', 'bench');
const names = readdirSync(folder)
  .filter(isBench)
  .map((file) => path.basename(file, '.ts'));
const [name, ...rest] = process.argv.slice(2);
const args = rest.filter((arg) => arg !== '--json');

if (!names.includes(name)) {
  console.error(`bench: ${name ? `no benchmark ${name}` : 'no name given'}; there are: ${names.join(', ')}`);
  process.exit(2);
}
if (process.env.INIT_CWD) process.chdir(process.env.INIT_CWD);
const { run } = await importBundled(path.join(folder, `${name}.ts`));
const { results, ratios = {}, ...more } = await run({ args, openPage });
const report = { name, machine: machine(), results, ratios, ...more };
console.log(rest.includes('--json') ? JSON.stringify(report) : JSON.stringify(report, null, 2));

/** A benchmark is a file that runs; the other files of the folder are its parts. */
function isBench(file) {
  return (
    /^[\w-]+[.]ts$/.test(file) && /^export (async )?function run\(/m.test(readFileSync(path.join(folder, file), 'utf8'))
  );
}

function machine() {
  return {
    node: process.version,
    platform: `${process.platform} ${process.arch}`,
    cpu: cpus()[0]?.model ?? 'unknown',
    cores: cpus().length,
    memoryGb: Math.round(totalmem() / 2 ** 30),
    at: new Date().toISOString(),
  };
}
