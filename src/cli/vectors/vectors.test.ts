import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { UsageError } from '../usage-error.ts';
import { runVectors } from './run-vectors.ts';

const shared = path.join(process.env.COMPTOIR_SHARED ?? '../shared', 'vectors');
const files = ['cpt1_profile_sample.json', 'cpt1_trust_sample.json'];

describe.skipIf(!existsSync(shared))('[shared] sample vectors', () => {
  it.each(files)('%s has every outcome it expects', async (file) => {
    const report = await runVectors(readFileSync(path.join(shared, file), 'utf8'));
    expect(report.results.filter(({ pass }) => !pass)).toEqual([]);
    expect(report.passed).toBeGreaterThan(7);
  });

  it('runs one vector of a session after those before it', async () => {
    const text = readFileSync(path.join(shared, files[0] ?? ''), 'utf8');
    expect(await runVectors(text, 'replay-2')).toMatchObject({ passed: 1, results: [{ got: 'REPLAY' }] });
  });

  it('says so when an outcome is not the expected one', async () => {
    const file = JSON.parse(readFileSync(path.join(shared, files[1] ?? ''), 'utf8')) as {
      vectors: { expect: string; state?: { check?: Record<string, number> } }[];
    };
    for (const vector of file.vectors) vector.expect = vector.expect === 'OK' ? 'STATUS_STALE' : 'OK';
    expect((await runVectors(JSON.stringify(file))).passed).toBe(0);
    const ok = file.vectors.find(({ state }) => state?.check);
    if (ok?.state) Object.assign(ok, { expect: 'OK', state: { ...ok.state, check: { 7: 1 } } });
    expect((await runVectors(JSON.stringify(file))).passed).toBe(0);
  });
});

it.each(['', '[]', '{}', '{"vectors":[]}', '{"vectors":[{"id":1}]}', '{"vectors":[{"id":"a","expect":"OK"}]}'])(
  'refuses %j as a file of vectors',
  async (text) => {
    await expect(runVectors(text)).rejects.toThrow(UsageError);
  },
);
