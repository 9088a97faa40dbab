import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { webcrypto } from 'node:crypto';
import { checkJournal, type Verify } from '../../src/core/record/index.ts';
import { Till } from '../../e2e/pages/till.ts';

const { subtle } = webcrypto;

const verify: Verify = async ({ x, y }, signature, bytes) => {
  const algorithm = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' };
  const key = await subtle.importKey('jwk', { kty: 'EC', crv: 'P-256', x, y }, algorithm, false, ['verify']);
  return subtle.verify(algorithm, key, Uint8Array.from(signature), bytes);
};

/** What a journal holds, as its own export says and as `comptoir journal check` judges it. */
export interface StoredJournal {
  /** Numbers of the invoices, in order. */
  readonly numbers: readonly string[];
  readonly kinds: readonly string[];
  /** Null when every record holds. */
  readonly fault: string | null;
}

/** Exports the journal by its button and checks the file. */
export async function exportByButton(page: Page): Promise<StoredJournal> {
  const till = new Till(page);
  await till.openJournal();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Exporter le journal' }).click(),
  ]);
  const lines = readFileSync(await download.path(), 'utf8')
    .split('\n')
    .filter(Boolean);
  return judgeLines(lines);
}

/** Judges an exported journal. */
export async function judgeLines(lines: readonly string[]): Promise<StoredJournal> {
  if (lines.length === 0) return { numbers: [], kinds: [], fault: null };
  const check = await checkJournal(lines, verify);
  const records: { kind: string; body: { number: string } }[] = lines.slice(1).map((line) => JSON.parse(line));
  return {
    numbers: records.filter(({ kind }) => kind === 'invoice').map(({ body }) => body.number),
    kinds: records.map(({ kind }) => kind),
    fault: check.ok ? null : `${check.firstBad?.code ?? ''} ${check.firstBad?.seq ?? ''}`,
  };
}
