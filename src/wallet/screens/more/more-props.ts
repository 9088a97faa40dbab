import type { CareFor } from '../../parts/care-for.tsx';
import type { WalletPorts } from '../../ports.ts';
import type { Card, Session } from '../../session.ts';

/** What every screen beside the card and the code is given. */
export interface MoreProps {
  readonly session: Session;
  readonly ports: WalletPorts;
  readonly careFor: CareFor;
  readonly onCard: (card: Card) => void;
}
