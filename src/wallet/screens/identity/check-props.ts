import type { NewPhoneKey } from '../../phone/phone-key.ts';
import type { WalletPorts } from '../../ports.ts';
import type { ProvedPhone } from '../../steps/activate.ts';

/** What either check is given. */
export interface CheckProps {
  readonly ports: WalletPorts;
  readonly person: string;
  /** The key that the identity will be bound to, made on this phone at the first use. */
  readonly newKey: () => Promise<NewPhoneKey>;
  readonly onProved: (proved: ProvedPhone) => void;
}
