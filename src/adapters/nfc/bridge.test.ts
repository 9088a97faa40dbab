import { beforeEach, describe, expect, it } from 'vitest';
import { toBase64Url } from '#core/shared';
import { toDigits, toFrame, type Presentation } from '#core/token';
import type { WayState } from '#flow/readers';
import { bridgeUrl, openNfcBridge } from './bridge.ts';

const presentation: Presentation = {
  kid: 'AAAAAAAA',
  rightsPayload: new Uint8Array(200).fill(7),
  rightsSignature: new Uint8Array(64).fill(1),
  proofPayload: new Uint8Array(90).fill(9),
  proofSignature: new Uint8Array(64).fill(2),
};

/** The bridge program's side of the socket: the test double that docs/nfc-bridge.md describes. */
class BridgeDouble extends EventTarget {
  readonly heard: string[] = [];
  closed = false;
  send(text: string): void {
    this.heard.push(text);
  }
  close(): void {
    this.closed = true;
  }
  accept(): void {
    this.dispatchEvent(new Event('open'));
    this.say({ type: 'reader', present: true, name: 'PC/SC reader' });
  }
  say(message: unknown): void {
    const data = typeof message === 'string' ? message : JSON.stringify(message);
    this.dispatchEvent(Object.assign(new Event('message'), { data }));
  }
  tap(bytes: Uint8Array, mediaType = 'application/vnd.comptoir.cpt1'): void {
    this.say({ type: 'tag', records: [{ recordType: 'mime', mediaType, data: toBase64Url(bytes) }] });
  }
  hangUp(): void {
    this.dispatchEvent(new Event('close'));
  }
}

let doubles: BridgeDouble[] = [];
let waits: number[] = [];
let retry: () => void = () => {};
const seen: [string, number][] = [];
const states: WayState[] = [];
let stop = new AbortController();

beforeEach(() => {
  stop = new AbortController();
  doubles = [];
  waits = [];
  retry = () => {};
  seen.length = 0;
  states.length = 0;
  openNfcBridge(
    {
      connect: (url) => {
        expect(url).toBe(bridgeUrl);
        const double = new BridgeDouble();
        doubles.push(double);
        return double;
      },
      nowMs: () => 9000,
      after: (ms, then) => {
        waits.push(ms);
        retry = then;
        return () => (retry = () => {});
      },
    },
    { onCode: ({ text }, readAt) => seen.push([text, readAt]), onState: (state) => states.push(state) },
    stop.signal,
  );
});

describe('the loopback bridge', () => {
  it('says hello, says whether a reader is there, and hands over a tag', () => {
    doubles[0]?.accept();
    doubles[0]?.tap(toFrame(presentation));
    expect(doubles[0]?.heard).toEqual(['{"type":"hello","protocol":1}']);
    expect(states).toEqual(['absent', 'connected']);
    expect(seen).toEqual([[toDigits(presentation), 9]]);
  });

  it('names a tag without a code of ours', () => {
    doubles[0]?.accept();
    doubles[0]?.tap(toFrame(presentation).slice(0, 100));
    doubles[0]?.tap(new Uint8Array(4), 'text/vcard');
    expect(seen).toEqual([
      ['', 9],
      ['', 9],
    ]);
  });

  it.each([
    'not json',
    '{}',
    '[]',
    'null',
    '{"type":"tag"}',
    '{"type":"reader","present":"yes"}',
    `{"type":"tag","records":"${'A'.repeat(20_000)}"}`,
  ])('does not hear %s', (message) => {
    doubles[0]?.accept();
    doubles[0]?.say(message);
    expect([seen.length, states.length]).toEqual([0, 2]);
  });

  it('comes back by itself, waiting longer each time, and at once after it worked', () => {
    for (let i = 0; i < 8; i += 1) {
      doubles.at(-1)?.hangUp();
      retry();
    }
    expect(waits).toEqual([1000, 2000, 4000, 8000, 16_000, 32_000, 60_000, 60_000]);
    doubles.at(-1)?.accept();
    doubles.at(-1)?.hangUp();
    expect(waits.at(-1)).toBe(1000);
  });

  it('stops with the terminal', () => {
    stop.abort();
    expect(doubles[0]?.closed).toBe(true);
    doubles[0]?.hangUp();
    retry();
    expect(doubles.length).toBe(1);
  });
});
