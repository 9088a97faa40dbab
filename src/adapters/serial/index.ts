import type { Delivered } from '#core/read';
import type { WayState } from '#flow/readers';
import { readPort, type Port } from './read-port.ts';

/** The part of Web Serial that is used. */
export interface SerialBus extends Pick<EventTarget, 'addEventListener'> {
  getPorts(): Promise<readonly Port[]>;
  requestPort(): Promise<Port>;
}

/** What serial scanners need from the rest of the terminal. */
export interface SerialNeeds {
  /** The browser's Web Serial, or undefined where it has none. */
  readonly serial: SerialBus | undefined;
  readonly nowMs: () => number;
  /** Calls back once after that time; the answer cancels. */
  readonly after: (ms: number, then: () => void) => () => void;
}

/** What serial scanners tell. */
export interface SerialEvents {
  /** A code, at the instant its first byte came (epoch seconds). */
  onCode(delivered: Delivered, readAt: number): void;
  onState(state: WayState): void;
}

/** The serial scanners of the machine. */
export interface SerialScanners {
  /** Lets a person choose a scanner, once; must follow a press. False when none was chosen. */
  choose(): Promise<boolean>;
}

/**
 * Reads scanners in serial mode (USB-COM) until `signal` aborts: a whole code in a fraction of a second, no layout, no
 * lost separator. A scanner chosen once is opened by itself from then on, and again when it is plugged back in.
 */
export function openSerialScanners(needs: SerialNeeds, events: SerialEvents, signal: AbortSignal): SerialScanners {
  const { serial } = needs;
  if (!serial) {
    events.onState('absent');
    return { choose: () => Promise.resolve(false) };
  }
  const open = new Set<Port>();
  const say = () => events.onState(open.size > 0 ? 'connected' : 'off');

  const connect = async (port: Port): Promise<boolean> => {
    if (open.has(port) || signal.aborted) return open.has(port);
    open.add(port);
    try {
      await port.open({ baudRate: 115_200, bufferSize: 4096 });
      say();
      void readPort(port, needs, events.onCode, signal).finally(() => {
        open.delete(port);
        if (!signal.aborted) say();
      });
      return true;
    } catch {
      // Held by another program, or just unplugged: it is opened again when it comes back or is chosen again.
      open.delete(port);
      say();
      return false;
    }
  };

  serial.addEventListener('connect', ({ target }) => void connect(target as EventTarget & Port), { signal });
  say();
  void serial.getPorts().then((ports) => Promise.all(ports.map(connect)));
  return {
    choose: async () => {
      try {
        return await connect(await serial.requestPort());
      } catch {
        return false;
      }
    },
  };
}
