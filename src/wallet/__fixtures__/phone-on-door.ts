import type { DeviceCheck } from '#adapters/device-check';
import { issuerDoor } from '#adapters/issuer-door';
import type { WalletStore } from '#adapters/wallet-store';
import { refuse } from '#core/shared';
import type { WalletPorts } from '../ports.ts';

/** A store in memory, which keeps what the real one would be given. */
function memoryStore(): WalletStore {
  const records = new Map<string, unknown>();
  return {
    read: (name) => Promise.resolve(records.get(name)),
    write: (entries) => {
      for (const [name, value] of Object.entries(entries)) records.set(name, structuredClone(value));
      return Promise.resolve({ ok: true, value: undefined });
    },
    erase: () => Promise.resolve(records.clear()),
  };
}

const noDevice: DeviceCheck = {
  isAvailable: () => Promise.resolve(false),
  enrol: () => Promise.resolve(refuse('WALLET_DEVICE_REFUSED')),
  ask: () => Promise.resolve(refuse('WALLET_DEVICE_REFUSED')),
};

/** A phone whose door is a real issuer behind a real server; `posted` holds what it sent to services. */
export function phoneOn({ origin, clock }: { readonly origin: string; readonly clock: { readonly now: number } }) {
  const posted: { readonly address: string; readonly form: Readonly<Record<string, string>> }[] = [];
  const ports: WalletPorts = {
    now: () => clock.now * 1000,
    random: (count) => crypto.getRandomValues(new Uint8Array(count)),
    store: memoryStore(),
    door: issuerDoor((path, init) => fetch(`${origin}${path as string}`, init)),
    device: noDevice,
    origin: 'https://service.example',
    post: (address, form) => {
      posted.push({ address, form });
      return Promise.resolve(true);
    },
    cost: { memoryKiB: 8, passes: 1 },
  };
  return { ports, posted };
}
