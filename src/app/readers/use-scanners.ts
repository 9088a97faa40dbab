import { useEffect, useEffectEvent, useRef, useState } from 'react';
import type { HidScanners } from '#adapters/hid';
import type { NfcReader } from '#adapters/nfc';
import type { SerialScanners } from '#adapters/serial';
import type { Delivered } from '#core/read';
import type { NfcState, WayState } from '#flow/readers';
import { useNfcBridge } from './use-nfc-bridge.ts';

/** What was opened, and may be asked to choose a device. */
interface Opened {
  readonly serial: SerialScanners;
  readonly hid: HidScanners;
  readonly nfc: NfcReader;
}

/** The three adapters, fetched once the first screen stands. */
async function loadAdapters() {
  const [serial, hid, nfc] = await Promise.all([
    import('#adapters/serial'),
    import('#adapters/hid'),
    import('#adapters/nfc'),
  ]);
  return { ...serial, ...hid, ...nfc };
}

/** Scanners in serial and HID mode, and tags: opened by themselves when they were chosen before. */
export function useScanners(onCode: (delivered: Delivered, readAt: number) => void) {
  const [serial, setSerial] = useState<WayState>('absent');
  const [hid, setHid] = useState<WayState>('absent');
  const [nfc, setNfc] = useState<NfcState>('absent');
  const bridge = useNfcBridge(onCode);
  const opened = useRef<Opened | null>(null);
  const code = useEffectEvent(onCode);

  useEffect(() => {
    const { signal, abort } = abortable();
    const deliver = (delivered: Delivered, readAt: number) => code(delivered, readAt);
    const after = (ms: number, then: () => void) => {
      const timer = setTimeout(then, ms);
      return () => clearTimeout(timer);
    };
    void loadAdapters().then(({ openSerialScanners, openHidScanners, openNfc }) => {
      if (signal.aborted) return;
      opened.current = {
        serial: openSerialScanners(
          { serial: 'serial' in navigator ? navigator.serial : undefined, nowMs: Date.now, after },
          { onCode: deliver, onState: setSerial },
          signal,
        ),
        hid: openHidScanners(
          'hid' in navigator ? navigator.hid : undefined,
          Date.now,
          { onCode: deliver, onState: setHid },
          signal,
        ),
        nfc: openNfc(Date.now, { onCode: deliver, onState: setNfc }, signal),
      };
    });
    return abort;
  }, []);

  const handScanner: WayState = serial === 'connected' || hid === 'connected' ? 'connected' : 'ready';
  return {
    serial,
    hid,
    bridge,
    nfc: bridge === 'connected' ? ('ready' as const) : nfc,
    handScanner,
    onChooseSerial: () => void opened.current?.serial.choose(),
    onChooseHid: () => void opened.current?.hid.choose(),
    onStartNfc: () => void opened.current?.nfc.start(),
  };
}

function abortable(): { signal: AbortSignal; abort: () => void } {
  const controller = new AbortController();
  return { signal: controller.signal, abort: () => controller.abort() };
}
