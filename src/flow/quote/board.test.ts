import { describe, expect, it } from 'vitest';
import { price } from '#core/price';
import type { CivilDate } from '#core/shared';
import { tariffs } from '#core/tariffs';
import { frame } from './__fixtures__/person.ts';
import { openBoard, priceBoard, stepBoard } from './board.ts';
import { quoteNumber } from './quote-number.ts';
import { toothHistory } from './tooth-history.ts';
import { validUntil } from './validity.ts';

describe('the board', () => {
  const world = { frame, tables: tariffs, price };
  const at = (board: ReturnType<typeof openBoard>) => [board.chosen, board.alternatives[board.chosen]?.acts[0]?.code];

  it('opens on the last alternative with a price; arrows go round those that can be retained', () => {
    const board = openBoard('Couronne', ['26'], world);
    expect(at(board)).toEqual([1, 'HBLD073']);
    const left = stepBoard(board, { type: 'choose-next', by: -1 }, world);
    expect(at(left)).toEqual([0, 'HBLD038']);
    expect(at(stepBoard(left, { type: 'choose-next', by: -1 }, world))).toEqual([1, 'HBLD073']);
    expect(at(stepBoard(board, { type: 'choose-next', by: 1 }, world))).toEqual([0, 'HBLD038']);
  });

  it('never opens on what a C2S patient may not be charged', () => {
    const c2s = { ...frame, amc: null, patient: { cover: { c2s: 'free' as const } }, thirdParty: { amo: true } };
    expect(at(openBoard('Couronne', ['26'], { ...world, frame: c2s }))).toEqual([0, 'HBLD038']);
  });

  it('looks at what was just changed: a typed fee, another material', () => {
    const board = openBoard('Couronne', ['26'], world);
    const typed = stepBoard(board, { type: 'fee', place: 2, cents: 70_000 }, world);
    expect(at(typed)).toEqual([2, 'HBLD734']);
    expect(priceBoard(typed, world)[2]?.priced).toMatchObject({ ok: true, totals: { feeCents: 70_000 } });
    const ceramic = stepBoard(typed, { type: 'material', place: 1, code: 'HBLD158' }, world);
    expect(at(ceramic)).toEqual([1, 'HBLD158']);
    expect(stepBoard(ceramic, { type: 'material', place: 1, code: 'HBLD999' }, world)).toBe(ceramic);
    expect(stepBoard(ceramic, { type: 'choose', place: 9 }, world)).toBe(ceramic);
  });

  it('proposes afresh on other teeth, and says when the act does not go on them', () => {
    const board = openBoard('Couronne', ['26'], world);
    const both = stepBoard(board, { type: 'teeth', teeth: ['26', '36'] }, world);
    expect(both.alternatives.map(({ acts }) => acts.length)).toEqual([2, 2, 2]);
    const milk = stepBoard(board, { type: 'teeth', teeth: ['75'] }, world);
    expect([milk.alternatives.length, milk.chosen]).toEqual([0, 0]);
  });
});

it.each([
  ['2026-11-24', '2027-05-24'],
  ['2026-08-31', '2027-02-28'],
  ['2027-08-30', '2028-02-29'],
  ['2026-12-31', '2027-06-30'],
  ['2026-06-30', '2026-12-30'],
])('a quote of %s is valid until %s', (from, to) => {
  expect(validUntil(from as CivilDate)).toBe(to);
});

it('numbers quotes apart from invoices and says when it is training', () => {
  expect([quoteNumber('prod', 12), quoteNumber('demo', 1)]).toEqual(['D-000012', 'F-D-000001']);
});

it('knows teeth crowned and extracted here; an extracted tooth is no longer crowned', () => {
  const lines = [
    { code: 'HBLD038', tooth: '14' },
    { code: 'HBLD090', tooth: '15' },
    { code: 'HBGD036', tooth: '18' },
    { code: 'HBLD073', tooth: '18' },
    { code: 'HBLD634', teeth: ['11', '21'] },
    { code: 'C' },
  ];
  expect(toothHistory(lines)).toEqual({ crowned: ['14', '11', '21'], absent: ['18'] });
});
