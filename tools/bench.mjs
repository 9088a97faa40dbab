// `npm run -s bench -- NAME [options] [--json]`: one benchmark of bench/, one report.
import { existsSync, readdirSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import path from 'node:path';
import { openPage } from './bench-page.mjs';
import { importBundled } from './bundle.mjs';

const root = path.resolve(import.meta.dirname, '..');
const [name, ...rest] = process.argv.slice(2);
const args = rest.filter((arg) => arg !== '--json');
const entry = path.join(root, 'bench', `${name}.ts`);

if (!name || !/^[\w-]+$/.test(name) || !isBench(`${name}.ts`) || !existsSync(entry)) {
  const names = readdirSync(path.join(root, 'bench'))
    .filter(isBench)
    .map((file) => path.basename(file, '.ts'));
  console.error(`bench: ${name ? `no benchmark ${name}` : 'no name given'}; there are: ${names.join(', ')}`);
  process.exit(2);
}
if (process.env.INIT_CWD) process.chdir(process.env.INIT_CWD);
const { run } = await importBundled(entry);
const { results, ratios = {}, ...more } = await run({ args, openPage });
const report = { name, machine: machine(), results, ratios, ...more };
console.log(rest.includes('--json') ? JSON.stringify(report) : JSON.stringify(report, null, 2));

/** `bench.ts` holds the types; `x.page.ts` is the part of x that runs in a page. */
function isBench(file) {
  return /^[\w-]+[.]ts$/.test(file) && file !== 'bench.ts';
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
