import { mkdtemp, mkdir, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { toText } from '#core/token';
import { draft } from '../../core/record/__fixtures__/draft.ts';
import { exportedJournal } from '../../core/record/__fixtures__/journal.ts';
import { now, TestIssuer } from '../../core/verify/__fixtures__/test-issuer.ts';
import { commands } from '../commands.ts';
import { processIo } from '../process-io.ts';
import { runCommand } from '../run-command.ts';

let folder: string;
let issuer: TestIssuer;
let lines: string[];

beforeAll(async () => {
  issuer = await TestIssuer.make();
  folder = await mkdtemp(path.join(os.tmpdir(), 'comptoir-journal-'));
  await mkdir(path.join(folder, 'pub', 'statut'), { recursive: true });
  await writeFile(path.join(folder, 'pub', 'racines.json'), await issuer.rootFile());
  await writeFile(path.join(folder, 'pub', 'cles.json'), await issuer.keysetFile());
  await writeFile(path.join(folder, 'pub', 'statut', '17.jwt'), await issuer.shardFile([7]));
  lines = await exportedJournal(2);
});

async function check(journal: readonly string[], ...more: string[]) {
  const file = path.join(folder, 'journal.jsonl');
  await writeFile(file, `${journal.join('\n')}\n`);
  const written = { out: '', err: '' };
  const io = { ...processIo, nowSeconds: () => now };
  const status = await runCommand(['journal', 'check', file, ...more], commands, io, {
    isTerminal: false,
    out: (part) => Promise.resolve(void (written.out += part)),
    err: (part) => Promise.resolve(void (written.err += part)),
  });
  return { status, json: written.out === '' ? null : (JSON.parse(written.out) as unknown) };
}

describe('journal check', () => {
  it('says that a journal holds, and where another does not', async () => {
    expect(await check(lines)).toEqual({ status: 0, json: { ok: true, records: 3 } });
    const edited = lines.map((line) => line.replace('"feeCents":3000', '"feeCents":9000'));
    expect(await check(edited)).toEqual({
      status: 1,
      json: { ok: false, records: 0, firstBad: { seq: 1, code: 'RECORD_HASH' } },
    });
    expect(await check([''])).toMatchObject({ status: 1, json: { firstBad: { seq: 0, code: 'RECORD_HEADER' } } });
  });

  it('verifies each presentation again, on its own day', async () => {
    const trust = ['--trust', path.join(folder, 'pub')];
    const presentation = await issuer.present();
    const proof = { presentation: toText(presentation), keysetSeq: 12, statusIat: now, verifiedAt: now, warnings: [] };
    expect(await check(await exportedJournal(2, { ...draft, proof }), ...trust)).toMatchObject({
      status: 1,
      json: { ok: false, firstBad: { seq: 1, code: 'RECORD_BENEFICIARY' } },
    });
    const own = { ...draft, proof, beneficiary: { ...draft.beneficiary, nir: '285057800604877' } };
    expect(await check(await exportedJournal(2, own), ...trust)).toEqual({
      status: 0,
      json: { ok: true, records: 3, proven: 2, unproven: 0, opposedSince: 0 },
    });
    const late = { ...own, proof: { ...proof, verifiedAt: now + 3_600 } };
    expect(await check(await exportedJournal(1, late), ...trust)).toMatchObject({
      status: 1,
      json: { firstBad: { seq: 1, code: 'PROOF_EXPIRED' } },
    });
    expect(await check(await exportedJournal(1, { ...draft, proof: { none: 'no-phone' } }), ...trust)).toMatchObject({
      json: { ok: true, proven: 0, unproven: 1 },
    });
  });
});
