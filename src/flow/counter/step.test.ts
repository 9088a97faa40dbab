import { describe, expect, it } from 'vitest';
import { draft, person, phone, world } from './__fixtures__/people.ts';
import type { NewLine } from './draft.ts';
import type { CounterEvent } from './events.ts';
import { feesRelatedToAld } from './fees-ald.ts';
import { idleState, personOf, type CounterState } from './state.ts';
import { step } from './step.ts';
import type { CounterWorld } from './steps/steps.ts';
import { waitsFor } from './waits-for.ts';

const maelle = phone([person()]);
const lucien = phone([person({ name: 'Lucien Caradec', givenName: 'Lucien', nir: '150013155500163' })]);
const idle = idleState(draft());

function run(state: CounterState, events: readonly CounterEvent[], around: CounterWorld = world()): CounterState {
  return events.reduce((now, event) => step(now, event, around), state);
}

const box = (cip13: string, change: Partial<NewLine> = {}): NewLine => ({
  cip13,
  label: cip13,
  quantity: 1,
  feeCents: null,
  relatedToAld: null,
  unitPriceCents: 300,
  ratePct: 65,
  ...change,
});
const pharmacy = world({ profession: 'pharmacist' });
const codes = ({ draft: { lines } }: CounterState) => lines.map(({ code }) => code);

describe('a phone is verified', () => {
  it('opens its ticket with the usual act of the practitioner', () => {
    const state = run(idle, [{ type: 'verified', bearer: maelle }]);
    expect(personOf(state)?.name).toBe('Maëlle Le Goff');
    expect(codes(state)).toEqual(['G']);
    expect(state.verdictAtMs).toBe(1_000_000);
  });

  it('proposes by age', () => {
    const child = run(idle, [{ type: 'verified', bearer: phone([person({ age: 4 })]) }]);
    expect(codes(child)).toEqual(['G', 'MEG']);
  });

  it('proposes the doctor’s usual fee, and the tariff to a C2S patient', () => {
    const fees = (cover: object) =>
      run(
        idle,
        [{ type: 'verified', bearer: phone([person({ patient: { cover } })]) }],
        world({ usualFees: { G: 5000 } }),
      ).draft.lines.map(({ feeCents }) => feeCents);
    expect(fees({})).toEqual([5000]);
    expect(fees({ c2s: 'free' })).toEqual([null]);
  });

  it.each([
    ['no referring doctor', { hasReferringDoctor: false }, 'general', 'outside'],
    ['a child without one', { hasReferringDoctor: false, age: 12 }, 'general', 'referring-doctor'],
    ['rights that do not say', { hasReferringDoctor: null }, 'general', 'referring-doctor'],
    ['another specialist', {}, 'cardiology', 'referred'],
  ] as const)('takes the pathway that %s suggests', (_what, change, specialty, pathway) => {
    const state = run(idle, [{ type: 'verified', bearer: phone([person(change)]) }], world({ specialty }));
    expect(state.draft.pathway).toBe(pathway);
  });

  it('takes the boxes that were scanned before it', () => {
    const state = run(
      idle,
      [
        { type: 'add-box', box: box('3400949001453') },
        { type: 'verified', bearer: maelle },
      ],
      pharmacy,
    );
    expect(state.draft.lines).toHaveLength(1);
    expect(state.bearer).toBe(maelle);
  });

  it('never replaces an open patient: it asks', () => {
    const open = run(idle, [{ type: 'verified', bearer: maelle }]);
    const asked = run(open, [{ type: 'verified', bearer: lucien }]);
    expect(asked.bearer).toBe(maelle);
    expect(asked.second).toBe(lucien);
    expect(run(asked, [{ type: 'keep-patient' }]).second).toBeNull();
    const switched = run(asked, [{ type: 'switch-patient' }]);
    expect(switched.bearer).toBe(lucien);
    expect(switched.parked.map(({ bearer }) => bearer)).toEqual([maelle]);
  });

  it('renews the reading of the same family and keeps what was typed', () => {
    const open = run(idle, [
      { type: 'verified', bearer: maelle },
      { type: 'change-line', id: 0, change: { feeCents: 5000 } },
    ]);
    const again = phone([person()], 2_000);
    const renewed = run(open, [{ type: 'verified', bearer: again }]);
    expect(renewed.bearer).toBe(again);
    expect(renewed.second).toBeNull();
    expect(renewed.draft.lines[0]?.feeCents).toBe(5000);
  });

  it('brings a parked ticket back with the same phone', () => {
    const parked = run(idle, [{ type: 'verified', bearer: maelle }, { type: 'park' }]);
    expect(parked.bearer).toBeNull();
    const back = run(parked, [{ type: 'verified', bearer: phone([person()], 1_500) }]);
    expect(codes(back)).toEqual(['G']);
    expect(back.parked).toEqual([]);
  });

  it('starts the next patient after a validated invoice, under another draft', () => {
    const done = run(idle, [
      { type: 'verified', bearer: maelle },
      { type: 'commit' },
      { type: 'committed', invoice: { number: 'F-000001', dueCents: 0, name: 'Maëlle' } },
    ]);
    const next = run(done, [{ type: 'verified', bearer: lucien }]);
    expect(next.validated).toBeNull();
    expect(next.second).toBeNull();
    expect(next.draft.id).toBe('fresh-0000000000');
  });
});

describe('a phone is refused', () => {
  const refusal = { code: 'DEVICE_REVOKED', step: 12, trace: [], detail: {}, readAt: 1_000, tookMs: 300 } as const;

  it('keeps the boxes and shows nobody', () => {
    const state = run(
      idle,
      [
        { type: 'add-box', box: box('3400949001453') },
        { type: 'refused', refusal },
      ],
      pharmacy,
    );
    expect(state.refusal).toEqual(refusal);
    expect(state.bearer).toBeNull();
    expect(state.draft.lines).toHaveLength(1);
  });

  it('leaves an open patient as it was', () => {
    const open = run(idle, [{ type: 'verified', bearer: maelle }]);
    const state = run(open, [{ type: 'refused', refusal }, { type: 'dismiss-refusal' }]);
    expect(state.bearer).toBe(maelle);
    expect(state.refusal).toBeNull();
  });
});

describe('lines', () => {
  it('count the same box twice as a quantity of two', () => {
    const state = run(
      idle,
      [1, 2].map(() => ({ type: 'add-box', box: box('3400949001453') }) as const),
      pharmacy,
    );
    expect(state.draft.lines.map(({ quantity }) => quantity)).toEqual([2]);
  });

  it('come back where they were when a removal is undone', () => {
    const state = run(
      idle,
      [
        { type: 'add-box', box: box('3400949001453') },
        { type: 'add-box', box: box('3400935740557') },
        { type: 'remove-line', id: 0 },
        { type: 'undo-remove' },
      ],
      pharmacy,
    );
    expect(state.draft.lines.map(({ id }) => id)).toEqual([0, 1]);
  });

  it('settle one alert at a time', () => {
    const alert = { kind: 'expired', isSettled: false } as const;
    const two = run(
      idle,
      [
        { type: 'add-box', box: box('3400949001453', { alert }) },
        { type: 'add-box', box: box('3400935740557', { alert }) },
        { type: 'settle-alert' },
      ],
      pharmacy,
    );
    expect(two.draft.lines.filter((line) => line.alert?.isSettled)).toHaveLength(1);
  });
});

describe('a refusal by the mandatory insurance', () => {
  const two = run(idle, [{ type: 'add-box', box: box('3400949001453', { quantity: 2 }) }], pharmacy);
  const shape = ({ draft: { lines } }: CounterState) =>
    lines.map(({ quantity, refusedByAmo = false }) => [quantity, refusedByAmo]);

  it('is of the whole line, or of some of its boxes', () => {
    expect(shape(run(two, [{ type: 'refuse-line', id: 0, boxes: 2 }], pharmacy))).toEqual([[2, true]]);
    expect(shape(run(two, [{ type: 'refuse-line', id: 0, boxes: 1 }], pharmacy))).toEqual([
      [1, false],
      [1, true],
    ]);
  });

  it('is taken back, and the next box scanned is an accepted one', () => {
    const refused = run(two, [{ type: 'refuse-line', id: 0, boxes: 2 }], pharmacy);
    expect(shape(run(refused, [{ type: 'refuse-line', id: 0, boxes: 0 }], pharmacy))).toEqual([[2, false]]);
    expect(shape(run(refused, [{ type: 'add-box', box: box('3400949001453') }], pharmacy))).toEqual([
      [2, true],
      [1, false],
    ]);
  });
});

describe('the long-term illness and the fees of the prescription', () => {
  const open = run(
    idle,
    [
      { type: 'add-box', box: box('3400949001453') },
      { type: 'add-box', box: box('3400935740557') },
      { type: 'verified', bearer: phone([person({ patient: { cover: { ald: true } } })]) },
    ],
    pharmacy,
  );
  const priced = { ok: true, dueNowCents: 0, hasError: false };
  const answer = (...related: boolean[]) =>
    run(
      open,
      related.map((one) => ({ type: 'answer-ald', related: one }) as const),
      pharmacy,
    );

  it('follow the boxes that agree', () => {
    const both = answer(true, true);
    expect(waitsFor(both, priced, 600)).toBeNull();
    expect(feesRelatedToAld(both.draft, personOf(both))).toBe(true);
    const none = answer(false, false);
    expect(feesRelatedToAld(none.draft, personOf(none))).toBe(false);
  });

  it('are asked once when the boxes differ', () => {
    const mixed = answer(true, false);
    expect(waitsFor(mixed, priced, 600)).toBe('ald');
    const settled = answer(true, false, false);
    expect(waitsFor(settled, priced, 600)).toBeNull();
    expect(feesRelatedToAld(settled.draft, personOf(settled))).toBe(false);
  });
});

describe('waitsFor', () => {
  const priced = { ok: true, dueNowCents: 600, hasError: false };
  const ald = phone([person({ patient: { cover: { ald: true } } })]);

  it('says the first thing that stands in the way', () => {
    const open = run(idle, [{ type: 'verified', bearer: ald }]);
    expect(waitsFor(idle, priced, null)).toBe('patient');
    expect(waitsFor(open, priced, 600)).toBe('ald');
    const answered = run(open, [{ type: 'answer-ald', related: true }]);
    expect(waitsFor(answered, priced, 600)).toBeNull();
    expect(waitsFor(answered, priced, 0)).toBe('reading');
    expect(waitsFor(answered, { ...priced, hasError: true }, 600)).toBe('note');
    expect(waitsFor({ ...answered, isCommitting: true }, priced, 600)).toBe('commit');
  });

  it('waits for enough cash, and for rights of the day', () => {
    const open = run(idle, [
      { type: 'verified', bearer: maelle },
      { type: 'pay-by', means: 'cash' },
      { type: 'given', cents: 500 },
    ]);
    expect(waitsFor(open, priced, 600)).toBe('cash');
    const closed = run(idle, [{ type: 'verified', bearer: phone([person({ isCovered: false })]) }]);
    expect(waitsFor(closed, priced, 600)).toBe('cover');
  });

  it('waits for each alert of a box', () => {
    const alert = { kind: 'expires-soon', isSettled: false } as const;
    const open = run(
      idle,
      [
        { type: 'add-box', box: box('3400949001453', { alert }) },
        { type: 'verified', bearer: maelle },
      ],
      pharmacy,
    );
    expect(waitsFor(open, priced, 600)).toBe('alert');
    expect(waitsFor(run(open, [{ type: 'settle-alert' }]), priced, 600)).toBeNull();
  });
});
