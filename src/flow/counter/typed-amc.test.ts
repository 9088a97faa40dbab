import { describe, expect, it } from 'vitest';
import { draft, person, phone, world } from './__fixtures__/people.ts';
import type { PersonAmc } from './bearer.ts';
import type { CounterEvent } from './events.ts';
import { beneficiaryOf } from './invoice-draft.ts';
import { idleState, personOf } from './state.ts';
import { step } from './step.ts';

const amc: PersonAmc = {
  number: '75500017',
  formula: 'OR',
  contract: { guarantees: [{ category: 'all', kind: 'tm' }] },
  from: 'typed',
  until: null,
};
const read: PersonAmc = { ...amc, number: '99900123', from: 'contract-table' };
const child = { index: 1, name: 'Nolan Le Goff', givenName: 'Nolan', birthDate: '20150312' };

/** The people of the ticket once all that has happened. */
function after(...events: readonly CounterEvent[]) {
  const state = events.reduce((now, event) => step(now, event, world()), idleState(draft()));
  return { person: personOf(state), people: state.bearer?.people ?? [], panel: state.panel };
}

describe('a complementary insurance typed for a verified person', () => {
  const family = () => phone([person(), person(child)]);

  it('is that of the chosen person alone, and is marked in what the invoice keeps', () => {
    const typed = after(
      { type: 'verified', bearer: family() },
      { type: 'open', panel: 'amc' },
      { type: 'type-amc', amc },
    );
    expect(typed.people.map(({ amcs }) => amcs)).toEqual([[amc], []]);
    expect(typed.panel).toBeNull();
    expect(typed.person && beneficiaryOf(typed.person)).toMatchObject({
      amcNumber: '75500017',
      amcFormula: 'OR',
      isAmcTyped: true,
    });
  });

  it('can be taken off, and stays over another reading of the same phone', () => {
    const verified = { type: 'verified', bearer: family() } as const;
    const type = { type: 'type-amc', amc } as const;
    expect(after(verified, type, { type: 'type-amc', amc: null }).person?.amcs).toEqual([]);
    expect(after(verified, type, { type: 'verified', bearer: family() }).person?.amcs).toEqual([amc]);
    const renewed = phone([person({ amcs: [read] }), person(child)]);
    expect(after(verified, type, { type: 'verified', bearer: renewed }).person?.amcs).toEqual([read]);
  });

  it('never takes the place of one that a phone shows', () => {
    const shown = after({ type: 'verified', bearer: phone([person({ amcs: [read] })]) }, { type: 'type-amc', amc });
    expect(shown.person?.amcs).toEqual([read]);
    const { isAmcTyped } = beneficiaryOf(person({ amcs: [read] }));
    expect(isAmcTyped).toBeUndefined();
  });
});
