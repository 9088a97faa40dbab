import { mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseCivilDate } from '#core/shared';
import { trainingPeople } from '../issuer/people/index.ts';
import { commands } from './commands.ts';
import { processIo } from './process-io.ts';
import { runCommand } from './run-command.ts';

// From the issuer to the counter without a browser: init → enrol → publish → wallet present → verify.

const home = mkdtempSync(path.join(tmpdir(), 'comptoir-chain-'));
const place = (name: string) => path.join(home, name);
let now = 1_795_500_000;

async function comptoir(...args: string[]) {
  let [out, err] = ['', ''];
  const status = await runCommand(
    args,
    commands,
    { ...processIo, nowSeconds: () => now },
    {
      isTerminal: false,
      out: (text) => ((out += text), Promise.resolve()),
      err: (text) => ((err += text), Promise.resolve()),
    },
  );
  return { status, out, err, json: out.startsWith('{') ? (JSON.parse(out) as Record<string, unknown>) : null };
}

const present = async (...options: string[]) =>
  (await comptoir('wallet', 'present', '--credential', place('cred.json'), ...options)).out;

/** Verifies a text as a file, in training, unless told otherwise. */
function verify(text: string, ...options: string[]) {
  writeFileSync(place('code.txt'), text);
  const mode = options.includes('--mode') ? [] : ['--mode', 'training'];
  return comptoir('verify', place('code.txt'), '--trust', place('pub'), ...mode, ...options);
}

writeFileSync(
  place('person.json'),
  JSON.stringify(trainingPeople.find(({ id }) => id === 'famille')?.rights(parseCivilDate('2026-11-24')!)),
);

describe.sequential('the chain', () => {
  let handle = '';

  it('makes an issuer, enrols a phone and publishes', async () => {
    expect(await comptoir('issuer', 'init', place('issuer'))).toMatchObject({ status: 0, json: { env: 'demo' } });
    expect(await comptoir('issuer', 'init', place('issuer'))).toMatchObject({
      status: 1,
      json: { code: 'ISSUER_EXISTS' },
    });
    const person = ['--person', place('person.json')];
    const enrolled = await comptoir('issuer', 'enrol', place('issuer'), ...person, '--out', place('cred.json'));
    handle = String(enrolled.json?.['handle']);
    expect(Object.keys(JSON.parse(readFileSync(place('cred.json'), 'utf8')) as object)).toEqual([
      'credential',
      'privateJwk',
      'person',
      'handle',
    ]);
    expect(statSync(place('cred.json')).mode & 0o777).toBe(0o600);
    expect(await comptoir('issuer', 'publish', place('issuer'), '--out', place('pub'))).toMatchObject({
      status: 0,
      json: { files: ['racines.json', 'cles.json', 'statut/0.jwt', 'listes.json'] },
    });
  });

  it('accepts the code, as digits and as text, with one final line end', async () => {
    const digits = await present();
    expect(digits).toMatch(/^\d{400,2429}\n$/);
    expect(await verify(digits)).toMatchObject({ status: 0, json: { ok: true, mode: 'training' } });
    expect(await verify(await present('--text'))).toMatchObject({ status: 0 });
    expect(await verify(`${digits}\n`)).toMatchObject({ status: 1, json: { code: 'WIRE_CHARSET' } });
  });

  it('says who the care is for, and echoes a challenge', async () => {
    const shown = await verify(await present('--beneficiary', '2', '--amr', 'face', '--nonce', 'abcdef'));
    expect(shown.json).toMatchObject({ proof: { ben: [2], amr: ['face'], nonce: 'abcdef' } });
  });

  it('refuses every code with one changed digit', async () => {
    const digits = (await present()).trim();
    for (let at = 0; at < digits.length; at += 97) {
      const changed = `${digits.slice(0, at)}${(Number(digits[at]) + 1) % 10}${digits.slice(at + 1)}`;
      const { status, json } = await verify(changed);
      expect(status).toBe(1);
      expect(['WIRE_CHECKSUM', 'WIRE_RANGE', 'WIRE_VERSION', 'WIRE_LENGTH']).toContain(json?.['code']);
    }
  });

  it('refuses the second use of a code', async () => {
    const digits = await present();
    const seen = ['--seen', place('seen.json')];
    expect(await verify(digits, ...seen)).toMatchObject({ status: 0 });
    expect(await verify(digits, ...seen)).toMatchObject({ status: 1, json: { ok: false, code: 'REPLAY', step: 13 } });
    expect(await verify(await present(), ...seen)).toMatchObject({ status: 0 });
  });

  it('refuses a training token in production, which is the default', async () => {
    const digits = await present();
    writeFileSync(place('code.txt'), digits);
    const asProduction = await comptoir('verify', place('code.txt'), '--trust', place('pub'));
    expect(asProduction).toMatchObject({ status: 1, json: { ok: false, code: 'ENV_MISMATCH', step: 6 } });
    expect(await verify(digits, '--mode', 'production')).toMatchObject({ status: 1 });
  });

  it('refuses a minute later', async () => {
    const digits = await present();
    now += 91;
    expect(await verify(digits)).toMatchObject({ status: 1, json: { code: 'PROOF_EXPIRED' } });
  });

  it('refuses an opposed phone once that is published', async () => {
    expect(await comptoir('issuer', 'revoke', place('issuer'), '--handle', 'unknown')).toMatchObject({
      status: 1,
      json: { code: 'ISSUER_HANDLE_UNKNOWN' },
    });
    expect(await comptoir('issuer', 'revoke', place('issuer'), '--handle', handle)).toMatchObject({ status: 0 });
    expect(await verify(await present())).toMatchObject({ status: 0 });
    now += 60;
    await comptoir('issuer', 'publish', place('issuer'), '--out', place('pub'));
    expect(await verify(await present())).toMatchObject({ status: 1, json: { code: 'DEVICE_REVOKED', step: 12 } });
  });

  it('draws a code', async () => {
    await present('--qr', place('code.png'));
    expect(readFileSync(place('code.png')).subarray(1, 4).toString()).toBe('PNG');
    await present('--qr', place('code.svg'));
    expect(readFileSync(place('code.svg'), 'utf8')).toMatch(/^<svg /);
  });

  it.each([
    ['issuer', 'publish', place('nowhere'), '--out', place('pub2')],
    ['issuer', 'enrol', place('issuer'), '--person', place('nobody.json'), '--out', place('x.json')],
    ['issuer', 'enrol', place('issuer'), '--person', place('code.png'), '--out', place('x.json')],
    ['wallet', 'present', '--credential', place('person.json')],
    ['wallet', 'present', '--credential', place('cred.json'), '--amr', 'pwd'],
    ['wallet', 'present', '--credential', place('cred.json'), '--beneficiary', '4'],
    ['wallet', 'present', '--credential', place('cred.json'), '--nonce', 'a b'],
    ['wallet', 'present', '--credential', place('cred.json'), '--at', 'yesterday'],
    ['wallet', 'present', '--credential', place('cred.json'), '--qr', place('code.gif')],
    ['verify', place('none.txt'), '--trust', place('pub')],
    ['verify', place('code.txt'), '--trust', place('pub'), '--mode', 'exam'],
  ])('calls unusable input a usage error: %s %s %s %s', async (...args) => {
    const { status, out, err } = await comptoir(...args);
    expect({ status, out }).toEqual({ status: 2, out: '' });
    expect(err).toMatch(/^comptoir: [^\n]*\n$/);
  });
});
