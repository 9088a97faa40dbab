import { useEffect, useEffectEvent, useState } from 'react';
import type { Delivered } from '#core/read';
import type { WayState } from '#flow/readers';
import { usePreferences } from '../preferences.ts';

/** Tags through a bridge program of this machine, where the till's people turned it on: no connection is tried before. */
export function useNfcBridge(onCode: (delivered: Delivered, readAt: number) => void): WayState {
  const isOn = usePreferences().nfcBridge === 'on';
  const [state, setState] = useState<WayState>('absent');
  const code = useEffectEvent(onCode);
  useEffect(() => {
    if (!isOn) return;
    const stop = new AbortController();
    const needs = {
      connect: (url: string) => new WebSocket(url),
      nowMs: Date.now,
      after: (ms: number, then: () => void) => {
        const timer = setTimeout(then, ms);
        return () => clearTimeout(timer);
      },
    };
    const events = {
      onCode: (delivered: Delivered, readAt: number) => code(delivered, readAt),
      onState: (next: WayState) => !stop.signal.aborted && setState(next),
    };
    void import('#adapters/nfc').then(({ startNfcBridge }) => startNfcBridge(needs, events, stop.signal));
    return () => {
      stop.abort();
      setState('absent');
    };
  }, [isOn]);
  return state;
}
