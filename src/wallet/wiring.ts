import { deviceCheck } from '#adapters/device-check';
import { issuerDoor } from '#adapters/issuer-door';
import { openWalletStore } from '#adapters/wallet-store';
import { accept, type Result } from '#core/shared';
import type { WalletPorts } from './ports.ts';

/** Joins the app to the browser: its clock, its chance, its disk, the door on its own origin. */
export async function openPorts(): Promise<Result<WalletPorts, 'WALLET_STORE_UNAVAILABLE'>> {
  const store = await openWalletStore(() => {
    location.reload();
  });
  if (!store.ok) return store;
  return accept({
    now: () => Date.now(),
    random: (count) => crypto.getRandomValues(new Uint8Array(count)),
    store: store.value,
    device: deviceCheck,
    door: issuerDoor((path, init) => fetch(path, init)),
    origin: location.origin,
    post: async (address, form) => {
      const init = { method: 'POST', body: new URLSearchParams(form), credentials: 'omit', redirect: 'error' } as const;
      return fetch(address, init).then(
        (response) => response.ok,
        () => false,
      );
    },
  });
}
