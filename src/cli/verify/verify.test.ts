import { mkdtemp, mkdir, readFile, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { toDigits } from '#core/token';
import { now, TestIssuer } from '../../core/verify/__fixtures__/test-issuer.ts';
import { commands } from '../commands.ts';
import { processIo } from '../process-io.ts';
import { runCommand } from '../run-command.ts';

let folder: string;
let issuer: TestIssuer;
const at = new Date(now * 1000).toISOString();

beforeAll(async () => {
  issuer = await TestIssuer.make();
  folder = await mkdtemp(path.join(os.tmpdir(), 'comptoir-verify-'));
  await mkdir(path.join(folder, 'pub', 'statut'), { recursive: true });
  await writeFile(path.join(folder, 'pub', 'racines.json'), await issuer.rootFile());
  await writeFile(path.join(folder, 'pub', 'cles.json'), await issuer.keysetFile());
  await writeFile(path.join(folder, 'pub', 'statut', '17.jwt'), `${await issuer.shardFile([7])}\n`);
});

async function verify(text: string, ...more: string[]) {
  const file = path.join(folder, 'presentation.txt');
  await writeFile(file, text);
  const written = { out: '', err: '' };
  const line = ['verify', file, '--trust', path.join(folder, 'pub'), '--at', at, ...more];
  const status = await runCommand(line, commands, processIo, {
    isTerminal: false,
    out: (part) => Promise.resolve(void (written.out += part)),
    err: (part) => Promise.resolve(void (written.err += part)),
  });
  return { status, ...written, json: written.out === '' ? null : (JSON.parse(written.out) as unknown) };
}

it('accepts an honest presentation, with one final line end of any kind', async () => {
  const digits = toDigits(await issuer.present());
  for (const end of ['', '\n', '\r\n', '\r']) {
    expect(await verify(digits + end)).toMatchObject({
      status: 0,
      json: { ok: true, mode: 'production', issuer: 'cnam.prod.example', holder: { unlock: 'pin' } },
    });
  }
  expect(await verify(`${digits}\n\n`)).toMatchObject({ status: 1, json: { code: 'WIRE_CHARSET', step: 2 } });
});

it('refuses the other mode', async () => {
  const digits = toDigits(await issuer.present());
  expect(await verify(digits, '--mode', 'training')).toMatchObject({
    status: 1,
    json: { ok: false, code: 'ENV_MISMATCH', step: 6 },
  });
});

it('refuses an opposed phone, a changed digit, and a second use when asked to remember', async () => {
  const opposed = await issuer.present({
    rights: (rights) => ({ ...rights, status: { status_list: { idx: 7, uri: 'https://st.example/p/17' } } }),
  });
  expect(await verify(toDigits(opposed))).toMatchObject({ status: 1, json: { code: 'DEVICE_REVOKED', step: 12 } });
  const digits = toDigits(await issuer.present());
  const changed = digits.slice(0, 100) + String((Number(digits[100]) + 1) % 10) + digits.slice(101);
  expect(await verify(changed)).toMatchObject({ json: { code: expect.stringMatching(/^WIRE_(CHECKSUM|RANGE)$/) } });
  const seen = ['--seen', path.join(folder, 'seen.json')];
  expect((await verify(digits, ...seen)).status).toBe(0);
  expect(await verify(digits, ...seen)).toMatchObject({ status: 1, json: { code: 'REPLAY', step: 13 } });
  expect((await verify(digits)).status).toBe(0);
  const stored = await readFile(path.join(folder, 'seen.json'), 'utf8');
  expect(JSON.parse(stored)).toMatchObject({ highWater: now - 3600 });
  expect(stored).not.toContain(digits.slice(0, 20));
});

it('remembers the clock of the trust files', async () => {
  const digits = toDigits(await issuer.present());
  const seen = path.join(folder, 'later.json');
  await writeFile(seen, `{"highWater":${now + 600},"seen":{}}`);
  expect(await verify(digits, '--seen', seen)).toMatchObject({ json: { code: 'CLOCK_ROLLBACK', step: 5 } });
});

it.each([
  ['--mode', 'both'],
  ['--at', 'yesterday'],
  ['--seen', import.meta.filename],
])('ends with status 2 and nothing on stdout for %s %s', async (...wrong) => {
  const digits = toDigits(await issuer.present());
  expect(await verify(digits, ...wrong)).toMatchObject({ status: 2, out: '' });
});
