import { mkdtempSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { parseCivilDate } from '#core/shared';
import { restsOnWithdrawnKey } from '../flow/withdrawn-key.ts';
import { terminal } from '../flow/trust/__fixtures__/terminal.ts';
import { trainingPeople } from '../issuer/people/index.ts';
import { commands } from './commands.ts';
import { processIo } from './process-io.ts';
import { runCommand } from './run-command.ts';

// docs/issuer.md is run as it is written: its own commands, in its own order, and a terminal that follows.

const page = readFileSync(path.resolve(import.meta.dirname, '../../docs/issuer.md'), 'utf8');
const home = mkdtempSync(path.join(tmpdir(), 'comptoir-document-'));
const day = 86_400;
const start = 1_795_500_000;
const clock = { now: start };
/** What a person reads off the answer before and types into the next command. */
const read = { HANDLE: '', KID: '' };

/** Commands of one section of the page. */
function written(heading: string): readonly string[] {
  const section = page.slice(page.indexOf(`### ${heading}`)).split('\n### ')[0] ?? '';
  const block = /```sh\n([\s\S]*?)```/.exec(section)?.[1] ?? '';
  const lines = block.replaceAll('\\\n', ' ').split('\n');
  return lines
    .map((line) =>
      line
        .replace(/ +#.*$/, '')
        .replace(/ +/g, ' ')
        .trim(),
    )
    .filter((line) => line !== '');
}

const placeOf = (word: string) =>
  word
    .replaceAll(/\/media\/([\w-]+)\//g, `${home}/$1/`)
    .replace(/^(DIR|PUB)\b/, `${home}/$1`)
    .replace(/^(HANDLE|KID)$/, (name) => read[name as keyof typeof read]);

async function run(line: string): Promise<Record<string, unknown>> {
  let out = '';
  const io = { ...processIo, nowSeconds: () => clock.now };
  const take = (text: string) => ((out += text), Promise.resolve());
  const words = line
    .replace(/^comptoir /, '')
    .split(' ')
    .map(placeOf);
  const status = await runCommand(words, commands, io, { isTerminal: false, out: take, err: take });
  expect({ line, status, out }).toMatchObject({ status: 0 });
  return out.startsWith('{') ? (JSON.parse(out) as Record<string, unknown>) : { out };
}

/** Runs every command of a section; answers what each said. */
async function follow(heading: string): Promise<readonly Record<string, unknown>[]> {
  const lines = written(heading);
  expect(lines.length).toBeGreaterThan(0);
  const said: Record<string, unknown>[] = [];
  for (const line of lines) said.push(await run(line));
  return said;
}

/** Enrols a phone; its credential is then a file of this name. */
const enrol = (name: string) => run(`issuer enrol DIR --person ${home}/person.json --out ${home}/${name}`);

let till: ReturnType<typeof terminal>;

/** The terminal fetches what is published. */
async function refresh() {
  const files = readdirSync(`${home}/PUB`, { recursive: true, encoding: 'utf8' });
  const texts = files
    .filter((name) => statSync(`${home}/PUB/${name}`).isFile())
    .map((name) => [name, readFileSync(`${home}/PUB/${name}`, 'utf8')]);
  till.network.files = Object.fromEntries(texts) as Record<string, string>;
  till.clock.now = clock.now;
  return till.refresh();
}

/** What the terminal says of a phone shown now. */
async function show(name: string): Promise<string> {
  const { out } = await run(`wallet present --credential ${home}/${name}`);
  till.clock.now = clock.now;
  const verdict = await till.verify(String(out).trim());
  return verdict.ok ? `OK ${verdict.kid}` : verdict.code;
}

beforeAll(() => {
  writeFileSync(`${home}/person.json`, JSON.stringify(trainingPeople[0]?.rights(parseCivilDate('2026-11-24')!)));
});

describe.sequential('docs/issuer.md, as written', () => {
  it('1. keeps the roots apart: the issuer’s folder holds none of them', async () => {
    await follow('1. The root ceremony');
    expect(readdirSync(`${home}/DIR`).sort()).toEqual(['issuer.json', 'keys', 'racines.json']);
    expect(statSync(`${home}/root-a/root.json`).mode & 0o777).toBe(0o600);
  });

  it('2. publishes, and 3. a terminal that pins those roots believes it', async () => {
    await follow('2. Publishing');
    expect(written('3. A terminal that believes it')).toEqual(['COMPTOIR_PROD_ROOTS=PUB/racines.json npm run build']);
    till = terminal({ rootFile: readFileSync(`${home}/PUB/racines.json`, 'utf8') });
    expect((await refresh()).summary.level).toBe('fresh');
    await enrol('phone.json');
    read.HANDLE = String((await enrol('lost.json'))['handle']);
    expect(await show('lost.json')).toMatch(/^OK/);
  });

  it('4. refuses a phone declared lost, and no other', async () => {
    clock.now += day;
    await follow('4. A lost phone');
    await refresh();
    expect(await show('lost.json')).toBe('DEVICE_REVOKED');
    expect(await show('phone.json')).toMatch(/^OK/);
  });

  it('5. replaces the signing key without anybody noticing', async () => {
    const [added] = await follow('5. Replacing a signing key');
    await refresh();
    clock.now += 29 * day;
    const publish = written('2. Publishing')[0] ?? '';
    await run(publish);
    await refresh();
    await enrol('before.json');
    clock.now += day;
    await enrol('after.json');
    expect(await show('before.json')).toMatch(/^OK/);
    expect(await show('after.json')).toBe(`OK ${String(added?.['kid'])}`);
  });

  it('6. refuses all that a stolen key signed, and marks the invoices that rested on it', async () => {
    read.KID = (await show('after.json')).slice('OK '.length);
    const { out } = await run(`wallet present --credential ${home}/after.json --text`);
    const proof = { presentation: String(out).trim(), keysetSeq: 1, statusIat: 0, verifiedAt: clock.now, warnings: [] };
    await follow('6. A stolen signing key');
    await refresh();
    expect(await show('after.json')).toBe('KEY_REVOKED');
    expect(await show('before.json')).toMatch(/^OK/);
    expect(restsOnWithdrawnKey(proof, await till.withdrawn())).toBe(true);
    await enrol('again.json');
    expect(await show('again.json')).toMatch(/^OK/);
  });

  it('7. replaces the roots, and the terminal follows', async () => {
    await follow('7. Replacing the roots');
    expect((await refresh()).outcomes).toMatchObject({ 'racines.json': 'accepted', 'cles.json': 'accepted' });
    expect(await show('again.json')).toMatch(/^OK/);
  });
});
