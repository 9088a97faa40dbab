import { practiceFaults, type Practice } from '#core/record';
import { useState } from 'react';

/** What the screen holds while somebody types who bills. */
export interface PracticeForm {
  readonly practice: Practice;
  readonly faults: readonly (keyof Practice)[];
  /** Members whose fault may be told: they were left, or the form was sent. */
  readonly isTold: (member: keyof Practice) => boolean;
  readonly change: (change: Partial<Practice>) => void;
  readonly leave: (member: keyof Practice) => void;
  /** Tells every fault at once. */
  readonly tellAll: () => void;
}

const blank: Practice = {
  profession: 'pharmacist',
  name: '',
  address: '',
  professional: '',
  rpps: '',
  amOrFiness: '',
  specialty: 'general',
  sector: '1',
  department: '',
};

/** Numbers are copied from cards and letters with spaces: they are taken out as one types. */
function tidy(change: Partial<Practice>): Partial<Practice> {
  const bare = (text: string): string => text.replace(/[\s\u00a0.-]/g, '').toUpperCase();
  return {
    ...change,
    ...(change.rpps !== undefined && { rpps: bare(change.rpps) }),
    ...(change.amOrFiness !== undefined && { amOrFiness: bare(change.amOrFiness) }),
    ...(change.department !== undefined && { department: bare(change.department) }),
  };
}

/** The department is in the address already: the two digits of the postcode propose it until somebody types another. */
function proposed(before: Practice, after: Practice): Practice {
  const from = (practice: Practice): string => departmentOf(practice.address);
  const isOurs = before.department === '' || before.department === from(before);
  return isOurs && after.department === before.department ? { ...after, department: from(after) } : after;
}

function departmentOf(address: string): string {
  const postcode = /\b(\d{5})\b(?!.*\b\d{5}\b)/.exec(address)?.[1] ?? '';
  if (/^9[78]/.test(postcode)) return postcode.slice(0, 3);
  if (postcode.startsWith('20')) return Number(postcode) < 20_200 ? '2A' : '2B';
  return postcode.slice(0, 2);
}

/** Holds the form of the practice. */
export function usePracticeForm(initial: Practice | null): PracticeForm {
  const [practice, setPractice] = useState(initial ?? blank);
  const [told, setTold] = useState<ReadonlySet<keyof Practice> | 'all'>(new Set<keyof Practice>());
  return {
    practice,
    faults: practiceFaults(practice),
    isTold: (member) => told === 'all' || told.has(member),
    change: (change) => setPractice((before) => proposed(before, { ...before, ...tidy(change) })),
    leave: (member) => setTold((before) => (before === 'all' ? before : new Set(before).add(member))),
    tellAll: () => setTold('all'),
  };
}

/** Tells every fault; saves when there is none. */
export function submitPractice(form: PracticeForm, isBusy: boolean, onSave: (practice: Practice) => void): void {
  form.tellAll();
  if (form.faults.length === 0 && !isBusy) onSave(form.practice);
}
