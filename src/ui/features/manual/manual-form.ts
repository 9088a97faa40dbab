import { useState } from 'react';
import type { CivilDate } from '#core/shared';
import { noTypedRights, typedFaults, type TypedMember, type TypedRights } from '#flow/typed-rights';

/** What the screen holds while identity and rights are typed. */
export interface ManualForm {
  readonly typed: TypedRights;
  readonly faults: readonly TypedMember[];
  readonly isTold: (member: TypedMember) => boolean;
  readonly change: (change: Partial<TypedRights>) => void;
  readonly leave: (member: TypedMember) => void;
  readonly tellAll: () => void;
}

/** Holds the form. A fault is told once its field was left, or all when the form is sent. */
export function useManualForm(
  today: CivilDate,
  reason: TypedRights['reason'],
  scanned: Partial<TypedRights>,
): ManualForm {
  const [typed, setTyped] = useState<TypedRights>({ ...noTypedRights, reason, ...scanned });
  const [taken, setTaken] = useState(scanned);
  // A paper that is read while somebody types fills in what it says, once.
  if (taken !== scanned) {
    setTaken(scanned);
    setTyped({ ...typed, ...scanned });
  }
  const [told, setTold] = useState<ReadonlySet<TypedMember> | 'all'>(new Set<TypedMember>());
  return {
    typed,
    faults: typedFaults(typed, today),
    isTold: (member) => told === 'all' || told.has(member),
    change: (change) => setTyped((before) => ({ ...before, ...change })),
    leave: (member) => setTold((before) => (before === 'all' ? before : new Set(before).add(member))),
    tellAll: () => setTold('all'),
  };
}
