import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { exportedJournal, verify } from './__fixtures__/journal.ts';
import { checkJournal, journalLine } from './check-journal.ts';

let lines: string[] = [];
beforeAll(async () => {
  lines = await exportedJournal(6);
});

/** The journal with one line changed. */
function changed(at: number, change: (line: string) => string): string[] {
  return lines.map((line, index) => (index === at ? change(line) : line));
}

describe('an exported journal', () => {
  it('holds when nobody touched it', async () => {
    expect(await checkJournal(lines, verify)).toEqual({ ok: true, records: 7 });
  });

  it('tells and locates any single character changed, in any line', async () => {
    const length = lines.join('').length;
    const edit = fc.record({ at: fc.nat(length - 1), to: fc.integer({ min: 32, max: 126 }) });
    await fc.assert(
      fc.asyncProperty(edit, async ({ at, to }) => {
        let [line, place] = [0, at];
        while (place >= (lines[line] ?? '').length) place -= (lines[line++] ?? '').length;
        const letter = String.fromCharCode(to);
        fc.pre(lines[line]?.[place] !== letter);
        const edited = changed(line, (text) => text.slice(0, place) + letter + text.slice(place + 1));
        const check = await checkJournal(edited, verify);
        expect(check.ok).toBe(false);
        // A header that still reads as one is caught by the first record, which chains to it.
        expect(check.firstBad?.seq).toBe(line === 0 && check.firstBad?.code !== 'RECORD_HEADER' ? 1 : line);
      }),
      { numRuns: 1_000 },
    );
  });

  it.each([
    ['a line removed', (all: string[]) => all.filter((_, at) => at !== 3), 3, 'RECORD_SEQ'],
    ['two lines swapped', (all: string[]) => [all[0], all[2], all[1]].map(String), 1, 'RECORD_SEQ'],
    ['a line twice', (all: string[]) => [...all.slice(0, 3), ...all.slice(2)], 3, 'RECORD_SEQ'],
    ['an empty line', (all: string[]) => [...all.slice(0, 2), '', ...all.slice(2)], 2, 'RECORD_LINE'],
    ['a space', (all: string[]) => all.map((line, at) => (at === 2 ? `${line} ` : line)), 2, 'RECORD_LINE'],
    ['no header', (all: string[]) => all.slice(1), 0, 'RECORD_HEADER'],
    ['nothing', () => [], 0, 'RECORD_HEADER'],
  ])('with %s is refused there', async (_name, edit, seq, code) => {
    expect((await checkJournal(edit([...lines]), verify)).firstBad).toEqual({ seq, code });
  });

  it('refuses a record of another till', async () => {
    const other = await exportedJournal(2);
    expect((await checkJournal([...lines.slice(0, 1), ...other.slice(1)], verify)).firstBad).toEqual({
      seq: 1,
      code: 'RECORD_PREV',
    });
  });

  it('refuses a signature by another key', async () => {
    const other = await exportedJournal(1);
    const { sig } = JSON.parse(other[1] ?? '');
    const forged = changed(2, (line) => journalLine({ ...JSON.parse(line), sig }));
    expect((await checkJournal(forged, verify)).firstBad).toEqual({ seq: 2, code: 'RECORD_SIGNATURE' });
  });

  it.each(['{', '[]', 'null', '1', '"x"', `{"a":${'['.repeat(60_000)}${']'.repeat(60_000)}}`, '{"seq":1}'])(
    'never crashes on %.20s',
    async (line) => {
      expect((await checkJournal([...lines.slice(0, 2), line], verify)).firstBad).toEqual({
        seq: 2,
        code: 'RECORD_LINE',
      });
    },
  );
});
