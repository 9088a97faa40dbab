import type { Draft } from '#flow/counter';
import { ticketText } from '#ui/text/ticket.ts';
import { useText } from '#ui/text/use-text.ts';
import styles from './ticket.module.css';

type Choice = Draft['thirdParty'];

/**
 * The choice after one more press on a payer: on both, on AMO only, on none. Without third-party payment of AMO there is
 * none of AMC either, since the AMC completes what the AMO has paid.
 */
export function otherThirdParty({ amo, amc }: Choice, payer: 'amo' | 'amc'): Choice {
  if (payer === 'amo') return { amo: !amo, amc: !amo };
  return { amo: true, amc: !(amo && amc) };
}

interface ThirdPartyProps {
  readonly isPaid: boolean;
  /** Name of the payer. */
  readonly payer: string;
  readonly onTurn: () => void;
}

/** Whether this payer pays the practice, or refunds the patient; pressed, it is the other. */
export function ThirdParty({ isPaid, payer, onTurn }: ThirdPartyProps) {
  const text = useText(ticketText);
  const words = isPaid ? text.thirdParty : text.toRefund;
  return (
    <button
      type="button"
      className={styles.turn}
      aria-label={`${payer}\u00a0: ${words}`}
      title={text.changeThirdParty}
      onClick={onTurn}
    >
      {words}
    </button>
  );
}
