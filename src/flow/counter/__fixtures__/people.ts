import type { CivilDate } from '#core/shared';
import type { Bearer, Person } from '../bearer.ts';
import { emptyDraft, type Draft } from '../draft.ts';
import type { CounterWorld } from '../steps/steps.ts';

/** A person of the training set, with what a test wants different. */
export function person(change: Partial<Person> = {}): Person {
  return {
    index: 0,
    name: 'Maëlle Le Goff',
    givenName: 'Maëlle',
    birthDate: '19870312',
    age: 39,
    gender: 'female',
    nirMasked: '…118 42',
    nir: '287033155511842',
    regime: '01',
    caisse: '311',
    centre: '0001',
    isCovered: true,
    until: null,
    patient: { birthDate: '1987-03-12' as CivilDate, regime: 'general' },
    amcs: [],
    ratePct: null,
    hasReferringDoctor: true,
    ...change,
  };
}

/** A verified phone that shows these people, read at `verifiedAt` (epoch seconds). */
export function phone(people: readonly Person[], verifiedAt = 1_000): Bearer {
  return {
    kind: 'verified',
    people,
    careFor: [people[0]?.index ?? 0],
    proof: { presentation: 'cpt1:x~y', keysetSeq: 1, statusIat: 1, verifiedAt, warnings: [] },
    unlock: 'pin',
    tookMs: 400,
    lists: { level: 'fresh', seconds: 60 },
  };
}

/** An empty ticket of a fixed day. */
export function draft(id = 'draft-0000000000'): Draft {
  return emptyDraft(id, '2026-03-02' as CivilDate);
}

/** A general practitioner's counter at a fixed instant; each world has a ticket of its own to start from. */
export function world(change: Partial<CounterWorld> = {}): CounterWorld {
  return {
    fresh: draft('fresh-0000000000'),
    nowMs: 1_000_000,
    profession: 'doctor',
    specialty: 'general',
    usualFees: {},
    ...change,
  };
}
