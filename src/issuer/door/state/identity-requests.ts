import type { IdentityDocument } from '../../identity/document.ts';
import { eventFile } from '../event-file.ts';

/** A person who asked for a check by video, and where it stands. */
export interface IdentityRequest {
  readonly id: string;
  /** Epoch seconds. */
  readonly at: number;
  /** Training person the caller says to be. */
  readonly person: string;
  readonly document: IdentityDocument;
  /** Thumbprint of the phone's key the identity will be bound to. */
  readonly phone: string;
  /** Digits that the person reads aloud in the video. */
  readonly words: string;
  readonly state: 'pending' | 'approved' | 'refused';
}

type RequestEvent =
  | { readonly kind: 'asked'; readonly request: Omit<IdentityRequest, 'state'> }
  | { readonly kind: 'decided'; readonly id: string; readonly state: 'approved' | 'refused'; readonly at: number };

/** The queue of the identity provider's desk. */
export interface IdentityRequests {
  add(request: Omit<IdentityRequest, 'state'>): Promise<void>;
  find(id: string): Promise<IdentityRequest | null>;
  /** Requests nobody decided yet, oldest first, made after this instant. */
  pending(since: number): Promise<readonly IdentityRequest[]>;
  /** Decides once; false when there is no such request or somebody decided before. */
  decide(id: string, state: 'approved' | 'refused', at: number): Promise<boolean>;
}

/** The queue in one append-only file. */
export function fileIdentityRequests(file: string): IdentityRequests {
  const byId = new Map<string, IdentityRequest>();
  const events = eventFile<RequestEvent>(file, (event) => {
    if (event.kind === 'asked') byId.set(event.request.id, { ...event.request, state: 'pending' });
    else {
      const known = byId.get(event.id);
      if (known?.state === 'pending') byId.set(event.id, { ...known, state: event.state });
    }
  });
  return {
    add: (request) => events.inTurn(() => events.append({ kind: 'asked', request })),
    find: (id) => events.inTurn(() => byId.get(id) ?? null),
    pending: (since) =>
      events.inTurn(() => [...byId.values()].filter(({ state, at }) => state === 'pending' && at >= since)),
    decide: (id, state, at) =>
      events.inTurn(async () => {
        if (byId.get(id)?.state !== 'pending') return false;
        await events.append({ kind: 'decided', id, state, at });
        return true;
      }),
  };
}
