import { describe, expect, it } from 'vitest';
import { draft, person, phone, world } from './__fixtures__/people.ts';
import type { CounterEvent } from './events.ts';
import { idleState, personOf, type CounterState } from './state.ts';
import { step } from './step.ts';

const maelle = phone([person()]);
const idle = idleState(draft());

function run(state: CounterState, events: readonly CounterEvent[], around = world()): CounterState {
  return events.reduce((now, event) => step(now, event, around), state);
}

describe('a reading past its time', () => {
  const open = run(idle, [{ type: 'verified', bearer: maelle }]);
  const verifiedAt = maelle.kind === 'verified' ? maelle.proof.verifiedAt : 0;
  const at = (seconds: number) => world({ nowMs: (verifiedAt + seconds) * 1_000 });

  it('goes on only as an invoice without proof that says why, its lines kept', () => {
    const after = run(open, [{ type: 'go-without-proof' }], at(1_800));
    expect(after.bearer).toMatchObject({ kind: 'typed', proof: { none: 'context-expired' } });
    expect(after.draft).toEqual(open.draft);
    expect(personOf(after)).toEqual(personOf(open));
  });

  it('does not give up a proof that still holds', () => {
    expect(run(open, [{ type: 'go-without-proof' }], at(1_799))).toEqual(open);
  });

  it('is renewed by another reading, its lines kept', () => {
    const expired = run(open, [{ type: 'go-without-proof' }], at(1_800));
    const again = run(expired, [{ type: 'verified', bearer: maelle }], at(1_900));
    expect(again.bearer).toEqual(maelle);
    expect(again.draft.lines).toEqual(open.draft.lines);
  });
});
