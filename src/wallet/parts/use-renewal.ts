import { useCallback, useEffect, useState } from 'react';
import type { WalletCode } from '#ui/text/wallet-refusals.ts';
import type { WalletPorts } from '../ports.ts';
import type { Card, Session } from '../session.ts';
import { isDueForRenewal, renew } from '../steps/renew.ts';

/** The renewal of the card, as the home screen shows it. */
export interface Renewal {
  readonly isBusy: boolean;
  readonly refused: WalletCode | null;
  readonly start: () => void;
}

/**
 * Renews the card quietly: after an unlock and when the network comes back, if the card is ageing. A failure says
 * nothing by itself, since the card works until its own date.
 */
export function useRenewal(session: Session, ports: WalletPorts, onCard: (card: Card) => void): Renewal {
  const [isBusy, setBusy] = useState(false);
  const [refused, setRefused] = useState<WalletCode | null>(null);
  const start = useCallback(async () => {
    setBusy(true);
    const answer = await renew(session, ports);
    setBusy(false);
    setRefused(answer.ok ? null : answer.code);
    if (answer.ok) onCard(answer.value);
  }, [session, ports, onCard]);
  useEffect(() => {
    const whenAgeing = () => {
      if (navigator.onLine && isDueForRenewal(session.card, ports.now())) void start();
    };
    const atUnlock = setTimeout(whenAgeing, 0);
    addEventListener('online', whenAgeing);
    return () => {
      clearTimeout(atUnlock);
      removeEventListener('online', whenAgeing);
    };
  }, [session, ports, start]);
  return { isBusy, refused, start: () => void start() };
}
