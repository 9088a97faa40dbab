import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Delivered } from '#core/read';
import type { WayState } from '#flow/readers';
import { openHidScanners, type HidScanner } from './index.ts';

const partBytes = 56;
const usage = (code: number) => (0x8c << 16) | code;

/** The report of common scanners: a length, the AIM identifier, 56 bytes of the code, and whether it goes on. */
const items = [
  { usages: [usage(0x30)], reportSize: 8, reportCount: 1 },
  { usageMinimum: usage(0xfb), usageMaximum: usage(0xfd), reportSize: 8, reportCount: 3 },
  { usages: [usage(0xfe)], reportSize: 8, reportCount: partBytes },
  { usages: [usage(0xff)], reportSize: 1, reportCount: 1 },
  { reportSize: 7, reportCount: 1 },
];

/** A scanner at the browser's edge. */
class FakeScanner extends EventTarget implements HidScanner {
  opened = false;
  refuses = false;
  readonly collections = [{ usagePage: 0x8c, inputReports: [{ reportId: 2, items }] }];
  open(): Promise<void> {
    if (this.refuses) return Promise.reject(new DOMException('', 'NotAllowedError'));
    this.opened = true;
    return Promise.resolve();
  }
  close(): Promise<void> {
    this.opened = false;
    return Promise.resolve();
  }
  scan(text: string, most = partBytes): void {
    const all = new TextEncoder().encode(text);
    for (let at = 0; at < all.length || at === 0; at += most) {
      const report = new Uint8Array(1 + 3 + partBytes + 1);
      const part = all.slice(at, at + most);
      report[0] = part.length;
      report.set(new TextEncoder().encode(']d2'), 1);
      report.set(part, 4);
      report[4 + partBytes] = at + most < all.length ? 1 : 0;
      this.dispatchEvent(Object.assign(new Event('inputreport'), { reportId: 2, data: new DataView(report.buffer) }));
    }
  }
}

class FakeHid extends EventTarget {
  devices: FakeScanner[] = [];
  chosen: FakeScanner[] = [];
  getDevices = () => Promise.resolve(this.devices);
  requestDevice = () => Promise.resolve(this.chosen);
}

const box = '010340093030261317270430' + '10MA00614A\u001d2132780924334799';
const seen: Delivered[] = [];
const states: WayState[] = [];
let hid: FakeHid;
let scanner: FakeScanner;
let stop = new AbortController();
const start = () =>
  openHidScanners(
    hid,
    () => 7000,
    { onCode: (delivered) => seen.push(delivered), onState: (state) => states.push(state) },
    stop.signal,
  );

beforeEach(() => {
  stop.abort();
  stop = new AbortController();
  seen.length = 0;
  states.length = 0;
  hid = new FakeHid();
  scanner = new FakeScanner();
  hid.devices = [scanner];
});

describe('a HID scanner', () => {
  it('is read whole wherever its reports are cut, with its symbology', async () => {
    start();
    await vi.waitFor(() => expect(states.at(-1)).toBe('connected'));
    for (let most = 1; most <= partBytes; most += 1) scanner.scan(box, most);
    expect(seen).toEqual(Array.from({ length: partBytes }, () => ({ text: box, via: 'hid', symbology: ']d2' })));
  });

  it('ignores reports that carry no code', async () => {
    start();
    await vi.waitFor(() => expect(states.at(-1)).toBe('connected'));
    const data = new DataView(new ArrayBuffer(60));
    scanner.dispatchEvent(Object.assign(new Event('inputreport'), { reportId: 9, data }));
    scanner.dispatchEvent(
      Object.assign(new Event('inputreport'), { reportId: 2, data: new DataView(new ArrayBuffer(2)) }),
    );
    expect(seen).toEqual([]);
  });

  it('comes and goes', async () => {
    start();
    await vi.waitFor(() => expect(states.at(-1)).toBe('connected'));
    hid.dispatchEvent(Object.assign(new Event('disconnect'), { device: scanner }));
    expect(states.at(-1)).toBe('off');
    const back = new FakeScanner();
    hid.dispatchEvent(Object.assign(new Event('connect'), { device: back }));
    await vi.waitFor(() => expect(states.at(-1)).toBe('connected'));
    back.scan('A');
    expect(seen.map(({ text }) => text)).toEqual(['A']);
    stop.abort();
    expect(back.opened).toBe(false);
  });

  it('is chosen once by a person, and says when another program holds it', async () => {
    hid.devices = [];
    const scanners = start();
    expect(await scanners.choose()).toBe(false);
    scanner.refuses = true;
    hid.chosen = [scanner];
    expect(await scanners.choose()).toBe(false);
    scanner.refuses = false;
    expect(await scanners.choose()).toBe(true);
    expect(states.at(-1)).toBe('connected');
  });

  it('is absent where the browser has no WebHID', () => {
    openHidScanners(undefined, () => 0, { onCode: vi.fn(), onState: (state) => states.push(state) }, stop.signal);
    expect(states).toEqual(['absent']);
  });
});
