import type { Enrolment, Register } from '../register.ts';
import { applyEvent, emptyState, phonesOf, positionFor, type RegisterEvent } from '../register-state.ts';
import { eventFile } from './event-file.ts';

/** A register in one append-only JSON Lines file, mode 0600; see `eventFile` for what several processes see. */
export function fileRegister(file: string): Register {
  const state = emptyState();
  const events = eventFile<RegisterEvent>(file, (event) => applyEvent(state, event));

  async function add(enrolment: Omit<Enrolment, 'position' | 'opposedAt'>): Promise<Enrolment> {
    const { handle } = enrolment;
    for (;;) {
      const position = positionFor(state, handle, enrolment.iat);
      await events.append({ kind: 'enrolment', enrolment: { ...enrolment, position } });
      const stored = state.byHandle.get(handle);
      if (stored && state.holders.get(position) === handle) return stored;
    }
  }
  return {
    add: (enrolment) => events.inTurn(() => add(enrolment)),
    find: (key) =>
      events.inTurn(() => {
        const handle = 'handle' in key ? key.handle : state.handleByPhone.get(key.phone);
        return (handle === undefined ? undefined : state.byHandle.get(handle)) ?? null;
      }),
    phonesOf: (nir) => events.inTurn(() => phonesOf(state, nir)),
    oppose: (handle, at) =>
      events.inTurn(async () => {
        if (!state.byHandle.has(handle)) return false;
        await events.append({ kind: 'opposition', handle, at });
        return true;
      }),
    list: () => events.inTurn(() => [...state.byHandle.values()]),
  };
}
