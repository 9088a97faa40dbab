import type { Delivered } from '#core/read';
import type { WayState } from '#flow/readers';
import { readReport, shapeOf, type ReportItem } from './report-code.ts';

interface InputReport {
  readonly reportId?: number | undefined;
  readonly items?: readonly ReportItem[] | undefined;
}

/** A scanner in HID-POS mode, by the members of WebHID that are used. */
export interface HidScanner extends Pick<EventTarget, 'addEventListener'> {
  readonly opened: boolean;
  readonly collections: readonly {
    readonly usagePage?: number | undefined;
    readonly inputReports?: readonly InputReport[] | undefined;
  }[];
  open(): Promise<void>;
  close(): Promise<void>;
}

/** The part of WebHID that is used. */
export interface HidBus extends Pick<EventTarget, 'addEventListener'> {
  getDevices(): Promise<readonly HidScanner[]>;
  requestDevice(options: { filters: { usagePage: number }[] }): Promise<readonly HidScanner[]>;
}

/** What HID scanners tell. */
export interface HidEvents {
  /** A code, at the instant its first report came (epoch seconds). */
  onCode(delivered: Delivered, readAt: number): void;
  onState(state: WayState): void;
}

/** The HID scanners of the machine. */
export interface HidScanners {
  /** Lets a person choose a scanner, once; must follow a press. False when none was chosen. */
  choose(): Promise<boolean>;
}

/** Usage page of bar code scanners. */
const scannerPage = 0x8c;
/** Most bytes of one code; what goes on beyond is thrown away. */
const bytesMax = 8192;

/**
 * Reads scanners in HID-POS mode until `signal` aborts: as fast as serial, with the symbology told. A scanner chosen
 * once is opened by itself from then on, and again when it is plugged back in.
 */
export function openHidScanners(
  hid: HidBus | undefined,
  nowMs: () => number,
  events: HidEvents,
  signal: AbortSignal,
): HidScanners {
  if (!hid) {
    events.onState('absent');
    return { choose: () => Promise.resolve(false) };
  }
  const open = new Set<HidScanner>();
  const say = () => events.onState(open.size > 0 ? 'connected' : 'off');

  const connect = async (scanner: HidScanner): Promise<boolean> => {
    if (!isScanner(scanner) || signal.aborted) return false;
    try {
      if (!scanner.opened) await scanner.open();
      if (!open.has(scanner)) listen(scanner, nowMs, events.onCode, signal);
      open.add(scanner);
      return true;
    } catch {
      // Held by another program: chosen again, or plugged in again, it is opened again.
      return false;
    } finally {
      say();
    }
  };

  hid.addEventListener('connect', (event) => void connect(scannerOf(event)), { signal });
  hid.addEventListener('disconnect', (event) => void (open.delete(scannerOf(event)) && say()), { signal });
  signal.addEventListener('abort', () => {
    for (const scanner of open) void scanner.close();
  });
  say();
  void hid.getDevices().then((scanners) => Promise.all(scanners.map(connect)));
  return {
    choose: async () => {
      try {
        const chosen = await hid.requestDevice({ filters: [{ usagePage: scannerPage }] });
        return (await Promise.all(chosen.map(connect))).includes(true);
      } catch {
        return false;
      }
    },
  };
}

function scannerOf(event: Event): HidScanner {
  return (event as Event & { readonly device: HidScanner }).device;
}

function isScanner({ collections }: HidScanner): boolean {
  return collections.some(({ usagePage }) => usagePage === scannerPage);
}

/** Puts the reports of one scanner together into codes. */
function listen(scanner: HidScanner, nowMs: () => number, onCode: HidEvents['onCode'], signal: AbortSignal): void {
  let held: number[] = [];
  let startedMs = 0;
  scanner.addEventListener(
    'inputreport',
    (event) => {
      const { reportId, data } = event as Event & { readonly reportId: number; readonly data: DataView };
      const reports = scanner.collections.flatMap(({ inputReports = [] }) => inputReports);
      const report = reports.find((each) => (each.reportId ?? 0) === reportId);
      const shape = shapeOf(report?.items ?? []);
      if (!shape) return;
      const { bytes, symbology, continues } = readReport(data, shape);
      if (held.length === 0) startedMs = nowMs();
      if (held.length < bytesMax) held.push(...bytes);
      if (continues) return;
      const text = new TextDecoder().decode(Uint8Array.from(held));
      held = [];
      if (text !== '') onCode({ text, via: 'hid', ...(symbology === '' ? {} : { symbology }) }, startedMs / 1000);
    },
    { signal },
  );
}
