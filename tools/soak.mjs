// `npm run -s soak:NAME -- [options] [--json]`: one long test of bench/soak/, one report, exit 0 only when nothing failed.
import { existsSync } from 'node:fs';
import path from 'node:path';
import { chromiumPath, openPage, servePage } from './bench-page.mjs';
import { importBundled } from './bundle.mjs';
import { serveSite } from './soak-site.mjs';

const [name = '', ...rest] = process.argv.slice(2);
const entry = path.resolve(import.meta.dirname, '..', 'bench', 'soak', `${name}.ts`);
if (!/^[a-z]+$/.test(name) || !existsSync(entry)) {
  console.error(`soak: no long test ${name}`);
  process.exit(2);
}
const { run } = await importBundled(entry);
const report = {
  name,
  ...(await run({
    args: rest.filter((arg) => arg !== '--json'),
    chromium: chromiumPath(),
    openPage,
    servePage,
    serveSite,
  })),
};
console.log(rest.includes('--json') ? JSON.stringify(report) : JSON.stringify(report, null, 2));
process.exitCode = report.failed === 0 ? 0 : 1;
