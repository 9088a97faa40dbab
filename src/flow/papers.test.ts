import { expect, it } from 'vitest';
import type { AmcCardCode, InsCode } from '#core/read';
import type { CivilDate } from '#core/shared';
import { draft, person, phone, world } from './counter/__fixtures__/people.ts';
import { idleState, step, type CounterState } from './counter.ts';
import { differencesOf, typedFromPapers } from './papers.ts';
import { noTypedRights, typedFaults } from './typed-rights.ts';

const ins: InsCode = {
  kind: 'ins',
  matricule: '185127511600174',
  oid: '1.2.250.1.213.1.4.8',
  birthName: "D'ARTAGNAN",
  firstNames: 'MAELLE MARIE',
  sex: 'M',
  birthDateText: '31-12-1985',
  signature: 'not-verified',
};
const amcCard: AmcCardCode = {
  kind: 'amc-card',
  number: '75678901',
  convention: 'SP',
  routing: '',
  member: '12345678',
  from: '2026-01-01' as CivilDate,
  to: '2026-12-31' as CivilDate,
};
const today = '2026-11-25' as CivilDate;

it('fills in a form that can be sent once the caisse is typed', () => {
  const typed = { ...noTypedRights, ...typedFromPapers({ ins, amcCard }) };
  expect(typed).toMatchObject({ givenName: 'MAELLE', birthDate: '31/12/1985', hasAmc: true, amcNumber: '75678901' });
  expect(typedFaults(typed, today)).toEqual(['caisse']);
  expect(typedFromPapers({ ins: null, amcCard: null })).toEqual({});
});

it('says what differs from the person who is here, and nothing that does not', () => {
  const same = person({ givenName: 'Maëlle', birthDate: '19851231', nir: ins.matricule });
  expect(differencesOf({ ins, amcCard: null }, same, today)).toEqual([]);
  const other = person({ givenName: 'Lucien', birthDate: '19501201', nir: '150013155500163' });
  expect(differencesOf({ ins, amcCard }, { ...other, amcs: [] }, '2027-01-01' as CivilDate)).toEqual([
    'given-name',
    'birth-date',
    'nir',
    'amc-number',
    'amc-period',
  ]);
  const child = { ...same, patient: { ...same.patient, dependant: true }, nir: '150013155500163' };
  expect(differencesOf({ ins, amcCard: null }, child, today)).toEqual([]);
});

const run = (state: CounterState, ...events: Parameters<typeof step>[1][]) =>
  events.reduce((now, event) => step(now, event, world()), state);
const idle = idleState(draft());

it('starts the form with nobody here, and adds to it', () => {
  const state = run(idle, { type: 'paper', paper: ins }, { type: 'paper', paper: amcCard });
  expect([state.isTyping, state.papers]).toEqual([true, { ins, amcCard }]);
});

it('never moves a patient who is here, and is forgotten with that patient or with the form', () => {
  const bearer = phone([person()]);
  const open = run(idle, { type: 'verified', bearer }, { type: 'paper', paper: ins });
  expect([open.bearer, open.isTyping, open.papers.ins]).toEqual([bearer, false, ins]);
  expect(run(open, { type: 'park' }).papers.ins).toBeNull();
  expect(run(idle, { type: 'paper', paper: ins }, { type: 'stop-typing' }).papers.ins).toBeNull();
  expect(run(idle, { type: 'paper', paper: ins }, { type: 'verified', bearer }).papers.ins).toBeNull();
});
