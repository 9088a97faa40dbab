import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { price } from './index.ts';

const shared = process.env.COMPTOIR_SHARED ?? '../shared';

interface Case {
  readonly id: string;
  readonly title: string;
  readonly situation: unknown;
  readonly expect: { readonly totals?: object; readonly lines?: readonly object[] };
}

describe.each(['published', 'rules'])('%s cases [shared]', (name) => {
  const file = path.join(shared, 'cases', `${name}.json`);
  const isPresent = existsSync(file);
  const cases = isPresent ? (JSON.parse(readFileSync(file, 'utf8')) as { cases: Case[] }).cases : [];

  it.skipIf(!isPresent)('agree to the cent', () => {
    expect(cases.length).toBeGreaterThan(20 - 1);
    const answers = cases.map(({ id, title, situation }) => ({ id, title, answer: price(situation) }));
    const wanted = cases.map(({ id, title, expect: amounts }) => ({
      id,
      title,
      answer: expect.objectContaining({
        ok: true,
        ...(amounts.totals ? { totals: expect.objectContaining(amounts.totals) } : {}),
        ...(amounts.lines ? { lines: amounts.lines.map((line) => expect.objectContaining(line)) } : {}),
      }),
    }));
    expect(answers).toEqual(wanted);
  });
});
