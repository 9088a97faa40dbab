import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { WayState } from '#flow/readers';
import { openSerialScanners } from './index.ts';

const box = '010340093030261317270430' + '10MA00614A\u001d2132780924334799';
const seen: [string, number][] = [];
const states: WayState[] = [];
let nowMs = 0;
let timers: { at: number; then: () => void }[] = [];
let stop = new AbortController();

/** One scanner at the browser's edge: what the test feeds is read as it was cut. */
class FakePort {
  readable: ReadableStream<Uint8Array> | null = null;
  isOpen = false;
  refuses = false;
  private feeder: ReadableStreamDefaultController<Uint8Array> | null = null;
  open(): Promise<void> {
    if (this.refuses) return Promise.reject(new DOMException('', 'NetworkError'));
    this.isOpen = true;
    this.readable = new ReadableStream({ start: (feeder) => void (this.feeder = feeder) });
    return Promise.resolve();
  }
  close(): Promise<void> {
    this.isOpen = false;
    return Promise.resolve();
  }
  feed(bytes: Uint8Array): void {
    this.feeder?.enqueue(bytes);
  }
  unplug(): void {
    this.feeder?.error(new DOMException('', 'NetworkError'));
  }
}

class FakeSerial extends EventTarget {
  ports: FakePort[] = [];
  chosen: FakePort | null = null;
  getPorts = () => Promise.resolve(this.ports);
  requestPort = () =>
    this.chosen ? Promise.resolve(this.chosen) : Promise.reject(new DOMException('', 'NotFoundError'));
}

let serial: FakeSerial;
let port: FakePort;

function start() {
  const needs = {
    serial,
    nowMs: () => nowMs,
    after: (ms: number, then: () => void) => {
      const timer = { at: nowMs + ms, then };
      timers.push(timer);
      return () => void (timers = timers.filter((other) => other !== timer));
    },
  };
  return openSerialScanners(
    needs,
    { onCode: ({ text }, readAt) => seen.push([text, readAt]), onState: (state) => states.push(state) },
    stop.signal,
  );
}

/** Lets what was fed be read: the chain of promises behind it is short. */
async function settle(): Promise<void> {
  for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
}

function pass(ms: number): void {
  nowMs += ms;
  const due = timers.filter(({ at }) => at <= nowMs);
  timers = timers.filter(({ at }) => at > nowMs);
  for (const { then } of due) then();
}

beforeEach(() => {
  stop.abort();
  stop = new AbortController();
  seen.length = 0;
  states.length = 0;
  timers = [];
  nowMs = 10_000;
  serial = new FakeSerial();
  port = new FakePort();
  serial.ports = [port];
});

const bytes = (text: string) => new TextEncoder().encode(text);

describe('a serial scanner', () => {
  it.each([
    ['CR', '\r'],
    ['LF', '\n'],
    ['CRLF', '\r\n'],
    ['no line end', ''],
  ])('is read whole wherever its bytes are cut, with %s', async (_name, end) => {
    start();
    await settle();
    const all = bytes(`${box}é${end}`);
    for (let cut = 0; cut <= all.length; cut += 1) {
      port.feed(all.slice(0, cut));
      await settle();
      port.feed(all.slice(cut));
      await settle();
      pass(60);
    }
    expect(seen.map(([text]) => text)).toEqual(Array.from({ length: all.length + 1 }, () => `${box}é`));
  });

  it('tells two codes that came glued together apart', async () => {
    start();
    await settle();
    port.feed(bytes('first\r\nsecond\r\n'));
    await settle();
    expect(seen.map(([text]) => text)).toEqual(['first', 'second']);
  });

  it('dates a slow code by its first byte', async () => {
    start();
    await settle();
    port.feed(bytes('cpt1:'));
    await settle();
    pass(40);
    port.feed(bytes('abc\r'));
    await settle();
    expect(seen).toEqual([['cpt1:abc', 10]]);
  });

  it('throws an endless code away and reads the next', async () => {
    start();
    await settle();
    port.feed(new Uint8Array(20_000).fill(0x41));
    port.feed(bytes('\rnext\r'));
    await settle();
    expect(seen.map(([text]) => text)).toEqual(['next']);
  });

  it('is closed and forgotten when unplugged in the middle, and opened again when it comes back', async () => {
    start();
    await settle();
    expect(states.at(-1)).toBe('connected');
    port.feed(bytes('half'));
    await settle();
    port.unplug();
    await settle();
    expect([states.at(-1), port.isOpen, seen.length]).toEqual(['off', false, 0]);
    const back = Object.assign(new Event('connect'), {});
    Object.defineProperty(back, 'target', { value: port });
    serial.dispatchEvent(back);
    await settle();
    pass(60);
    port.feed(bytes('whole\r'));
    await settle();
    expect([states.at(-1), seen.map(([text]) => text)]).toEqual(['connected', ['whole']]);
  });

  it('is released when the terminal stops', async () => {
    start();
    await settle();
    stop.abort();
    await vi.waitFor(() => expect(port.isOpen).toBe(false));
  });
});

describe('choosing', () => {
  it('opens the scanner that was chosen', async () => {
    serial.ports = [];
    serial.chosen = port;
    const scanners = start();
    await settle();
    expect(states.at(-1)).toBe('off');
    expect(await scanners.choose()).toBe(true);
    expect(states.at(-1)).toBe('connected');
  });

  it('goes on without one when none was chosen, or another program holds it', async () => {
    serial.ports = [];
    const scanners = start();
    expect(await scanners.choose()).toBe(false);
    serial.chosen = port;
    port.refuses = true;
    expect(await scanners.choose()).toBe(false);
    expect(states.at(-1)).toBe('off');
  });

  it('is absent where the browser has no Web Serial', async () => {
    const needs = { serial: undefined, nowMs: () => 0, after: () => () => undefined };
    const scanners = openSerialScanners(needs, { onCode: vi.fn(), onState: (s) => states.push(s) }, stop.signal);
    expect([states, await scanners.choose()]).toEqual([['absent'], false]);
  });
});
