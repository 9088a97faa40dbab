import { fromBase64Url } from '#core/shared';
import type { Delivered } from '#core/read';
import type { WayState } from '#flow/readers';
import { codeOnTag, type TagRecord } from './ndef-text.ts';

/** Where a bridge program listens: this machine only, one port, one path (docs/nfc-bridge.md). */
export const bridgeUrl = 'ws://127.0.0.1:47111/comptoir-nfc/1';

/** The part of a WebSocket that is used. */
export interface BridgeSocket extends Pick<EventTarget, 'addEventListener'> {
  send(text: string): void;
  close(): void;
}

/** What the bridge needs from the rest of the terminal. */
export interface BridgeNeeds {
  readonly connect: (url: string) => BridgeSocket;
  readonly nowMs: () => number;
  readonly after: (ms: number, then: () => void) => () => void;
}

/** What the bridge tells. */
export interface BridgeEvents {
  /** A code on a tag, at the instant its message came (epoch seconds). An empty text is a tag without a code of ours. */
  onCode(delivered: Delivered, readAt: number): void;
  onState(state: WayState): void;
}

/** Longest message that is looked at: a text record of 4,096 bytes and its wrapping. */
const messageMax = 16_384;
const recordsMax = 16;
/** A bridge that is gone is tried again after this time, doubled up to the longest. */
const retryMs = 1000;
const retryMaxMs = 60_000;

/** Reads tags through a program on this machine that owns a PC/SC reader, until `signal` aborts. Comes back by itself. */
export function openNfcBridge(needs: BridgeNeeds, events: BridgeEvents, signal: AbortSignal): void {
  let wait = retryMs;
  let stop = () => {};
  signal.addEventListener('abort', () => stop());
  const open = () => {
    if (signal.aborted) return;
    const socket = needs.connect(bridgeUrl);
    socket.addEventListener('open', () => socket.send(JSON.stringify({ type: 'hello', protocol: 1 })));
    socket.addEventListener('message', (event) => {
      const message = parseMessage((event as MessageEvent<unknown>).data);
      if (!message) return;
      wait = retryMs;
      if (message.type === 'reader') events.onState(message.present ? 'connected' : 'off');
      else events.onCode({ text: codeOnTag(message.records) ?? '', via: 'nfc' }, needs.nowMs() / 1000);
    });
    socket.addEventListener('close', () => {
      events.onState('absent');
      if (signal.aborted) return;
      stop = needs.after(wait, open);
      wait = Math.min(retryMaxMs, wait * 2);
    });
    stop = () => socket.close();
  };
  events.onState('absent');
  open();
}

type BridgeMessage =
  | { readonly type: 'reader'; readonly present: boolean }
  | { readonly type: 'tag'; readonly records: readonly TagRecord[] };

/** A message of the bridge, or null: a program on this machine is a stranger like any other. */
function parseMessage(data: unknown): BridgeMessage | null {
  if (typeof data !== 'string' || data.length > messageMax) return null;
  try {
    const message: unknown = JSON.parse(data);
    if (!isRecord(message)) return null;
    if (message.type === 'reader' && typeof message.present === 'boolean')
      return { type: 'reader', present: message.present };
    if (message.type !== 'tag' || !Array.isArray(message.records)) return null;
    return { type: 'tag', records: message.records.slice(0, recordsMax).flatMap(parseRecord) };
  } catch {
    return null;
  }
}

function parseRecord(record: unknown): readonly TagRecord[] {
  if (!isRecord(record) || typeof record.recordType !== 'string' || typeof record.data !== 'string') return [];
  const bytes = fromBase64Url(record.data);
  if (!bytes) return [];
  const data = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return [
    {
      recordType: record.recordType,
      ...(typeof record.mediaType === 'string' ? { mediaType: record.mediaType } : {}),
      data,
    },
  ];
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
