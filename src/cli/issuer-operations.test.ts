import { existsSync, mkdtempSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  acceptDelta,
  acceptKeyset,
  acceptRoot,
  acceptShard,
  applyDelta,
  pinRoots,
  verifyPresentation,
  type Keyset,
  type PinnedRoots,
} from '#core/verify';
import { trainingPeople } from '../issuer/people/index.ts';
import { parseCivilDate } from '#core/shared';
import { commands } from './commands.ts';
import { processIo } from './process-io.ts';
import { runCommand } from './run-command.ts';

// The operations of docs/issuer.md, in the order of that page, by the commands of that page.

const day = 86_400;
const start = 1_795_500_000;
const home = mkdtempSync(path.join(tmpdir(), 'comptoir-operations-'));
const place = (name: string) => path.join(home, name);
const read = (name: string) => readFileSync(place(`pub/${name}`), 'utf8');
let now = start;

/** Runs a command at the clock of the test; its status and its JSON. */
async function comptoir(line: string): Promise<{ status: number; json: Record<string, unknown>; out: string }> {
  let out = '';
  const args = line.split(' ').map((word) => word.replace(/@([\w.]+)/g, (_all, name: string) => place(name)));
  const status = await runCommand(
    args,
    commands,
    { ...processIo, nowSeconds: () => now },
    {
      isTerminal: false,
      out: (text) => ((out += text), Promise.resolve()),
      err: (text) => ((out += text), Promise.resolve()),
    },
  );
  return { status, json: out.startsWith('{') ? (JSON.parse(out) as Record<string, unknown>) : {}, out };
}

/** A terminal: what it pinned, and the key set it last took. */
let pinned: PinnedRoots;
let keyset: Keyset | undefined;

async function fetchKeyset(): Promise<string> {
  const stored = keyset === undefined ? {} : { stored: keyset };
  const taken = await acceptKeyset(read('cles.json'), { env: 'prod', now, roots: pinned, ...stored });
  if (taken.ok) keyset = taken.value;
  return taken.ok ? 'OK' : taken.code;
}

/** The verdict of the terminal on a phone's code, shown now. */
async function show(credential: string): Promise<string> {
  const { out } = await comptoir(`wallet present --credential @${credential}`);
  const known = keyset!;
  const verdict = await verifyPresentation(out.trim(), {
    now,
    readAt: now,
    env: 'prod',
    highWater: 0,
    keyset: known,
    status: async (uri) => {
      const shard = await acceptShard(read('statut/0.jwt'), uri, { keyset: known, now });
      if (!shard.ok || !existsSync(place('pub/statut/delta.jwt'))) return shard.ok ? shard.value : null;
      const context = { keyset: known, now, base: shard.value.iat };
      const delta = await acceptDelta(read('statut/delta.jwt'), 'https://st.example/p/', context);
      return delta.ok ? applyDelta(shard.value, delta.value) : null;
    },
    seen: { add: () => Promise.resolve(true) },
  });
  return verdict.ok ? `OK by ${verdict.kid}` : verdict.code;
}

writeFileSync(place('person.json'), JSON.stringify(trainingPeople[0]?.rights(parseCivilDate('2026-11-24')!)));
const enrol = (credential: string) => comptoir(`issuer enrol @prod --person @person.json --out @${credential}`);

describe.sequential('an issuer in operation', () => {
  it('makes three roots in places of their own', async () => {
    for (const name of ['a', 'b', 'c']) {
      expect(await comptoir(`issuer make-root --out @safe.${name}/root.json`)).toMatchObject({ status: 0 });
    }
    expect(statSync(place('safe.a/root.json')).mode & 0o777).toBe(0o600);
    expect(await comptoir('issuer make-root --out @safe.a/root.json')).toMatchObject({
      status: 1,
      json: { code: 'ISSUER_EXISTS' },
    });
  });

  it('makes the issuer with its roots apart from its folder', async () => {
    const roots = '--roots @safe.a/root.json,@safe.b/root.json,@safe.c/root.json';
    expect(await comptoir(`issuer init @prod --env prod ${roots}`)).toMatchObject({ status: 0, json: { env: 'prod' } });
    expect(readdirSync(place('prod')).sort()).toEqual(['issuer.json', 'keys', 'racines.json']);
    expect(
      await comptoir(`issuer init @other --roots @safe.a/root.json,@safe.a/root.json,@safe.b/root.json`),
    ).toMatchObject({ status: 2 });
  });

  it('signs a key set with two roots at hand, and only then', async () => {
    expect(await comptoir('issuer publish @prod --out @pub')).toMatchObject({ json: { code: 'ISSUER_ROOTS_AWAY' } });
    expect(await comptoir('issuer publish @prod --out @pub --roots @safe.a/root.json')).toMatchObject({ status: 1 });
    expect(await comptoir('issuer publish @prod --out @pub --roots @safe.a/root.json,@safe.b/root.json')).toMatchObject(
      { status: 0, json: { seq: 1 } },
    );
    const roots = await pinRoots(read('racines.json'));
    if (!roots.ok) throw new Error(roots.code);
    pinned = roots.value;
    expect(await fetchKeyset()).toBe('OK');
    await enrol('first.json');
    expect(await show('first.json')).toMatch(/^OK/);
  });

  it('publishes lists on ordinary days without any root', async () => {
    now += day;
    expect(await comptoir('issuer publish @prod --out @pub')).toMatchObject({ status: 0, json: { seq: 1 } });
    expect(await fetchKeyset()).toBe('OK');
    const lost = await enrol('lost.json');
    expect(await show('lost.json')).toMatch(/^OK/);
    await comptoir(`issuer revoke @prod --handle ${String(lost.json['handle'])}`);
    now += day;
    expect(await comptoir('issuer publish @prod --out @pub --delta')).toMatchObject({
      status: 0,
      json: { files: ['racines.json', 'cles.json', 'statut/delta.jwt', 'listes.json'] },
    });
    expect(await show('lost.json')).toBe('DEVICE_REVOKED');
    expect(await show('first.json')).toMatch(/^OK/);
  });

  it('rotates the signing key with an overlap that no terminal notices', async () => {
    const added = await comptoir('issuer add-key @prod --use droits');
    expect(added).toMatchObject({ status: 0, json: { nbf: now + 30 * day } });
    const kid = String(added.json['kid']);
    expect(await comptoir('issuer publish @prod --out @pub')).toMatchObject({ json: { code: 'ISSUER_ROOTS_AWAY' } });
    await comptoir('issuer publish @prod --out @pub --roots @safe.b/root.json,@safe.c/root.json');
    expect(await fetchKeyset()).toBe('OK');
    now += 30 * day - 1;
    await comptoir('issuer publish @prod --out @pub --roots @safe.b/root.json,@safe.c/root.json');
    expect(await fetchKeyset()).toBe('OK');
    await enrol('old-key.json');
    expect(await show('old-key.json')).not.toContain(kid);
    now += 1;
    await enrol('new-key.json');
    expect(await show('new-key.json')).toBe(`OK by ${kid}`);
    expect(await show('old-key.json')).toMatch(/^OK/);
  });

  it('revokes a stolen key: its tokens are refused at once, and new ones are signed by another', async () => {
    const stolen = (await show('new-key.json')).slice('OK by '.length);
    const revoked = await comptoir(`issuer revoke-key @prod --kid ${stolen}`);
    expect(revoked.json).toMatchObject({ ok: true, revoked: stolen, replacement: expect.any(String) });
    expect(await comptoir('issuer revoke-key @prod --kid AAAAAAAA')).toMatchObject({ status: 1 });
    await comptoir('issuer publish @prod --out @pub --roots @safe.a/root.json,@safe.c/root.json');
    expect(await fetchKeyset()).toBe('OK');
    expect(await show('new-key.json')).toBe('KEY_REVOKED');
    expect(await show('old-key.json')).toMatch(/^OK/);
    await enrol('again.json');
    expect(await show('again.json')).toBe(`OK by ${String(revoked.json['replacement'])}`);
  });

  it('replaces the roots along a chain that terminals follow', async () => {
    for (const name of ['d', 'e', 'f']) await comptoir(`issuer make-root --out @safe.${name}/root.json`);
    const roots = '--roots @safe.d/root.json,@safe.e/root.json,@safe.f/root.json';
    expect(
      await comptoir(`issuer rotate-roots @prod --old @safe.a/root.json,@safe.d/root.json ${roots}`),
    ).toMatchObject({ status: 1, json: { code: 'ISSUER_ROOTS_AWAY' } });
    expect(
      await comptoir(`issuer rotate-roots @prod --old @safe.a/root.json,@safe.b/root.json ${roots}`),
    ).toMatchObject({ status: 0, json: { rootVersion: 2 } });
    await comptoir('issuer publish @prod --out @pub --roots @safe.d/root.json,@safe.e/root.json');
    expect(await fetchKeyset()).toBe('KEYSET_THRESHOLD');
    const next = await acceptRoot(read('racines.json'), pinned, now);
    if (!next.ok) throw new Error(next.code);
    pinned = next.value;
    expect(await fetchKeyset()).toBe('OK');
    expect(await show('again.json')).toMatch(/^OK/);
  });
});
