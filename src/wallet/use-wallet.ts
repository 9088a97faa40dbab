import { useCallback, useEffect, useMemo, useReducer } from 'react';
import { recordNames } from './card/sealed-card.ts';
import type { WalletPorts } from './ports.ts';
import type { Card, Session } from './session.ts';

/** Where the app stands: nothing known yet, nothing activated, locked, or open. */
export type Phase =
  | { readonly kind: 'starting' }
  | { readonly kind: 'fresh'; readonly wasErased: boolean }
  | { readonly kind: 'locked' }
  | { readonly kind: 'open'; readonly session: Session };

type Event =
  | { readonly kind: 'found'; readonly isActivated: boolean }
  | { readonly kind: 'opened'; readonly session: Session }
  | { readonly kind: 'locked' }
  | { readonly kind: 'card'; readonly card: Card }
  | { readonly kind: 'erased'; readonly byWrongCodes: boolean };

function next(phase: Phase, event: Event): Phase {
  switch (event.kind) {
    case 'found':
      return event.isActivated ? { kind: 'locked' } : { kind: 'fresh', wasErased: false };
    case 'opened':
      return { kind: 'open', session: event.session };
    case 'locked':
      return phase.kind === 'open' ? { kind: 'locked' } : phase;
    case 'card':
      return phase.kind === 'open' ? { kind: 'open', session: { ...phase.session, card: event.card } } : phase;
    case 'erased':
      return { kind: 'fresh', wasErased: event.byWrongCodes };
  }
}

/** What the screens may do to the app as a whole. */
export interface WalletActions {
  readonly opened: (session: Session) => void;
  readonly lock: () => void;
  readonly cardChanged: (card: Card) => void;
  /** Everything is already gone from the disk: forget it here too. */
  readonly erasedByWrongCodes: () => void;
  readonly erase: () => void;
}

/** The app's phase and what changes it. Locking drops the only references to the keys. */
export function useWallet(ports: WalletPorts): readonly [Phase, WalletActions] {
  const [phase, dispatch] = useReducer(next, { kind: 'starting' });
  useEffect(() => {
    let isCurrent = true;
    void ports.store.read(recordNames.header).then((header) => {
      if (isCurrent) dispatch({ kind: 'found', isActivated: header != null });
    });
    return () => {
      isCurrent = false;
    };
  }, [ports]);
  const erase = useCallback(async () => {
    await ports.store.erase();
    dispatch({ kind: 'erased', byWrongCodes: false });
  }, [ports]);
  const actions = useMemo(
    () => ({
      opened: (session: Session) => {
        dispatch({ kind: 'opened', session });
      },
      lock: () => {
        dispatch({ kind: 'locked' });
      },
      cardChanged: (card: Card) => {
        dispatch({ kind: 'card', card });
      },
      erasedByWrongCodes: () => {
        dispatch({ kind: 'erased', byWrongCodes: true });
      },
      erase: () => void erase(),
    }),
    [erase],
  );
  return [phase, actions];
}
