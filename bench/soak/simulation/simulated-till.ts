import { toBase64Url, accept, refuse } from '../../../src/core/shared/index.ts';
import type { Verify } from '../../../src/core/record/index.ts';
import { keepInRooms } from '../../../src/flow/journal-rooms.ts';
import type { JournalPorts } from '../../../src/flow/journal-ports.ts';
import type { Machine } from './machine.ts';
import type { SimulatedRoom } from './simulated-room.ts';

const key = { x: 'x'.repeat(43), y: 'y'.repeat(43) };

/** A signature in form only: what it covers is what counts here, not that nobody could make it. */
function mark(bytes: Uint8Array): Uint8Array {
  return Uint8Array.from({ length: 64 }, (_, at) => (bytes[at % bytes.length] ?? 0) ^ at);
}

export const verifyMark: Verify = (_, signature, bytes) =>
  Promise.resolve(toBase64Url(signature) === toBase64Url(mark(bytes)));

/** One tab of the terminal on a simulated machine: the product's own flow, on made-up keys. */
export function simulatedTill(machine: Machine, main: SimulatedRoom, mirror: SimulatedRoom): JournalPorts {
  return {
    env: 'demo',
    clock: { nowSeconds: () => machine.nowSeconds },
    random: { bytes: (count) => Uint8Array.from({ length: count }, () => machine.random.below(256)) },
    store: keepInRooms({
      main,
      mirror: () => mirror,
      witness: { read: () => machine.witness, write: (witness) => machine.writeWitness(witness) },
      inTurn: (work) => machine.inTurn(work),
      ifFree: (work) => machine.ifFree(work),
    }),
    codec: {
      seal: (text, month, about) => {
        machine.step();
        const box = new TextEncoder().encode(`${about}\n${text}`);
        return Promise.resolve(accept({ key: month, iv: new Uint8Array(12), box }));
      },
      open: ({ box }, about) => {
        const [bound, ...text] = new TextDecoder().decode(box).split('\n');
        return Promise.resolve(bound === about ? accept(text.join('\n')) : refuse('STORE_DAMAGED'));
      },
    },
    left: { months: () => Promise.resolve(accept([])), remove: () => Promise.resolve(accept(null)) },
    till: {
      publicKey: () => Promise.resolve(accept(key)),
      sign: (bytes) => {
        machine.step();
        return Promise.resolve(accept(mark(bytes)));
      },
    },
  };
}
