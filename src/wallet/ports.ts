import type { DeviceCheck } from '#adapters/device-check';
import type { IssuerDoor } from '#adapters/issuer-door';
import type { KdfCost } from '#adapters/vault';
import type { WalletStore } from '#adapters/wallet-store';

/** The outside world of the patient's app. */
export interface WalletPorts {
  /** Epoch milliseconds. */
  readonly now: () => number;
  readonly random: (count: number) => Uint8Array;
  readonly store: WalletStore;
  readonly door: IssuerDoor;
  readonly device: DeviceCheck;
  /** Origin of the page: the only one its headers let it speak to. */
  readonly origin: string;
  /** Sends a form to an address of that origin; false when nobody took it. */
  readonly post: (address: string, form: Readonly<Record<string, string>>) => Promise<boolean>;
  /** Work asked of a wrong guess; the default unless a test is in a hurry. */
  readonly cost?: KdfCost;
}
