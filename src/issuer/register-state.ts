import type { Enrolment } from './register.ts';

/** One line of the register's file. A later line about the same handle replaces or opposes the earlier one. */
export type RegisterEvent =
  | { readonly kind: 'enrolment'; readonly enrolment: Enrolment }
  | { readonly kind: 'opposition'; readonly handle: string; readonly at: number };

/** A position is free again 15 days after the last credential of the phone that held it (token.md §5). */
const reuseAfterSeconds = 15 * 86_400;

/** Enrolments as the events read so far leave them. */
export interface RegisterState {
  readonly byHandle: Map<string, Enrolment>;
  readonly handleByPhone: Map<string, string>;
  /** Handles of the phones that ever held a person's rights, by NIR. */
  readonly handlesByNir: Map<string, Set<string>>;
  /** Who holds each position that was ever given; the first event wins when two processes chose the same. */
  readonly holders: Map<number, string>;
}

/** A register without any event. */
export function emptyState(): RegisterState {
  return { byHandle: new Map(), handleByPhone: new Map(), handlesByNir: new Map(), holders: new Map() };
}

/** Takes one event into account. */
export function applyEvent(state: RegisterState, event: RegisterEvent): void {
  if (event.kind === 'opposition') {
    const known = state.byHandle.get(event.handle);
    if (known && known.opposedAt === undefined) state.byHandle.set(event.handle, { ...known, opposedAt: event.at });
    return;
  }
  const { enrolment } = event;
  if (!isFree(state, enrolment.position, enrolment)) return;
  state.holders.set(enrolment.position, enrolment.handle);
  const opposedAt = state.byHandle.get(enrolment.handle)?.opposedAt;
  state.byHandle.set(enrolment.handle, opposedAt === undefined ? enrolment : { ...enrolment, opposedAt });
  state.handleByPhone.set(enrolment.phone, enrolment.handle);
  const { nir } = enrolment.person.ass;
  state.handlesByNir.set(nir, (state.handlesByNir.get(nir) ?? new Set()).add(enrolment.handle));
}

/** The phones that hold a person's rights now: one that came to hold another person's is not among them. */
export function phonesOf(state: RegisterState, nir: string): Enrolment[] {
  return [...(state.handlesByNir.get(nir) ?? [])].flatMap((handle) => {
    const enrolment = state.byHandle.get(handle);
    return enrolment?.person.ass.nir === nir ? [enrolment] : [];
  });
}

/** The position a phone keeps, or else the lowest that is free at `now`. */
export function positionFor(state: RegisterState, handle: string, now: number): number {
  const kept = state.byHandle.get(handle)?.position;
  return kept !== undefined && state.holders.get(kept) === handle ? kept : freePosition(state, now);
}

function freePosition(state: RegisterState, now: number): number {
  for (let position = 0; ; position += 1) {
    if (isFree(state, position, { handle: '', iat: now })) return position;
  }
}

function isFree(state: RegisterState, position: number, { handle, iat }: { handle: string; iat: number }): boolean {
  const holder = state.holders.get(position);
  if (holder === undefined || holder === handle) return true;
  return iat >= (state.byHandle.get(holder)?.iat ?? 0) + reuseAfterSeconds;
}
