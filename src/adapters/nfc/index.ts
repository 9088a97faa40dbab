import type { Delivered } from '#core/read';
import type { NfcState } from '#flow/readers';
import type { BridgeEvents, BridgeNeeds } from './bridge.ts';
import { codeOnTag } from './ndef-text.ts';

/** Reads tags through a bridge program (docs/nfc-bridge.md); its code is fetched by the tills that have one only. */
export async function startNfcBridge(needs: BridgeNeeds, events: BridgeEvents, signal: AbortSignal): Promise<void> {
  const { openNfcBridge } = await import('./bridge.ts');
  if (!signal.aborted) openNfcBridge(needs, events, signal);
}

/** What the tag reader tells. */
export interface NfcEvents {
  /** A code on a tag, at the instant it was read (epoch seconds). An empty text is a tag without a code of ours. */
  onCode(delivered: Delivered, readAt: number): void;
  onState(state: NfcState): void;
}

/** Web NFC, which only some browsers have (Chrome on Android at present). */
export interface NfcReader {
  /** Asks for the permission and starts reading; must follow a press by the user the first time. */
  start(): Promise<void>;
}

/**
 * Reads NFC tags until `signal` aborts. Says `absent` where the browser has no Web NFC, and starts by itself where the
 * permission was given before. A phone that emulates a card cannot be read this way: browsers read passive tags only.
 */
export function openNfc(nowMs: () => number, events: NfcEvents, signal: AbortSignal): NfcReader {
  if (!('NDEFReader' in globalThis)) {
    events.onState('absent');
    return { start: () => Promise.resolve() };
  }
  const reader = new NDEFReader();
  reader.addEventListener(
    'reading',
    (event) => {
      const records = 'message' in event ? (event as NDEFReadingEvent).message.records : [];
      events.onCode({ text: codeOnTag(records) ?? '', via: 'nfc' }, nowMs() / 1000);
    },
    { signal },
  );
  reader.addEventListener('readingerror', () => events.onCode({ text: '', via: 'nfc' }, nowMs() / 1000), { signal });

  const start = async () => {
    try {
      await reader.scan({ signal });
      events.onState('ready');
    } catch (error) {
      events.onState(error instanceof DOMException && error.name === 'NotSupportedError' ? 'absent' : 'off');
    }
  };
  events.onState('off');
  void isGranted().then((granted) => (granted && !signal.aborted ? start() : undefined));
  return { start };
}

/** Whether tags may be read without asking again. The permission's name is not in the standard list of TypeScript. */
async function isGranted(): Promise<boolean> {
  try {
    const name = 'nfc' as PermissionName;
    return (await navigator.permissions.query({ name })).state === 'granted';
  } catch {
    return false;
  }
}
