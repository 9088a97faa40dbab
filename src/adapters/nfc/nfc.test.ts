import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { toDigits, toFrame, type Presentation } from '#core/token';
import { openNfc } from './index.ts';

const presentation: Presentation = {
  kid: 'AAAAAAAA',
  rightsPayload: new Uint8Array(200).fill(7),
  rightsSignature: new Uint8Array(64).fill(1),
  proofPayload: new Uint8Array(90).fill(9),
  proofSignature: new Uint8Array(64).fill(2),
};

let tap: (records: readonly unknown[]) => void;
let fail: Error | null = null;
let permission = 'granted';
const seen: unknown[] = [];
const states: string[] = [];
let stop = new AbortController();

/** Web NFC at the browser's edge: what scan.md §9 says a stub must have. */
class FakeReader extends EventTarget {
  scan({ signal }: { signal: AbortSignal }): Promise<void> {
    if (fail) return Promise.reject(fail);
    tap = (records) => {
      if (signal.aborted) return;
      this.dispatchEvent(Object.assign(new Event('reading'), { serialNumber: '', message: { records } }));
    };
    return Promise.resolve();
  }
}

beforeEach(() => {
  vi.stubGlobal('NDEFReader', FakeReader);
  vi.stubGlobal('navigator', { permissions: { query: () => Promise.resolve({ state: permission }) } });
  stop = new AbortController();
  fail = null;
  permission = 'granted';
  seen.length = 0;
  states.length = 0;
});
afterEach(() => vi.unstubAllGlobals());

const open = () =>
  openNfc(
    () => 5000,
    {
      onCode: (delivered, readAt) => seen.push([delivered.text, delivered.via, readAt]),
      onState: (s) => states.push(s),
    },
    stop.signal,
  );
const dataOf = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
const frameRecord = (bytes: Uint8Array) => ({
  recordType: 'mime',
  mediaType: 'application/vnd.comptoir.cpt1',
  data: dataOf(bytes),
});

describe('Web NFC', () => {
  it('reads a raw frame, whatever surrounds it in its buffer', async () => {
    open();
    await vi.waitFor(() => expect(states).toContain('ready'));
    const frame = toFrame(presentation);
    const padded = new Uint8Array(frame.length + 20);
    padded.set(frame, 10);
    tap([frameRecord(padded.subarray(10, 10 + frame.length))]);
    expect(seen).toEqual([[toDigits(presentation), 'nfc', 5]]);
  });

  it('reads a text record after one it does not know, and two taps twice', async () => {
    open();
    await vi.waitFor(() => expect(states).toContain('ready'));
    const text = { recordType: 'text', encoding: 'utf-8', data: dataOf(new TextEncoder().encode('cpt1:abc')) };
    tap([{ recordType: 'url', data: dataOf(new Uint8Array([1])) }, text]);
    tap([text]);
    expect(seen).toEqual([
      ['cpt1:abc', 'nfc', 5],
      ['cpt1:abc', 'nfc', 5],
    ]);
  });

  it.each([
    ['a frame cut at any byte', frameRecord(toFrame(presentation).slice(0, 300))],
    ['another media type', { recordType: 'mime', mediaType: 'text/vcard', data: dataOf(new Uint8Array(9)) }],
    ['a record without data', { recordType: 'empty' }],
    ['a record too long to be a code', frameRecord(new Uint8Array(5000))],
  ])('finds no code in %s', async (_what, record) => {
    open();
    await vi.waitFor(() => expect(states).toContain('ready'));
    tap([record]);
    expect(seen).toEqual([['', 'nfc', 5]]);
  });

  it('hears nothing after it was stopped', async () => {
    open();
    await vi.waitFor(() => expect(states).toContain('ready'));
    stop.abort();
    tap([frameRecord(toFrame(presentation))]);
    expect(seen).toEqual([]);
  });

  it('waits for a press where the permission was not given', async () => {
    permission = 'prompt';
    const reader = open();
    await Promise.resolve();
    expect(states).toEqual(['off']);
    await reader.start();
    expect(states).toEqual(['off', 'ready']);
  });

  it.each([
    ['NotAllowedError', 'off'],
    ['NotSupportedError', 'absent'],
  ])('says %s as %s', async (name, state) => {
    fail = new DOMException('', name);
    await open().start();
    expect(states.at(-1)).toBe(state);
  });

  it('is absent where the browser has none', () => {
    vi.unstubAllGlobals();
    open();
    expect(states).toEqual(['absent']);
  });
});
