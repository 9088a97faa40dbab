import { useText } from '#ui/text/use-text.ts';
import { walletServicesText } from '#ui/text/wallet-services.ts';
import { Button } from '../../parts/button.tsx';
import { ScreenHead } from '../../parts/screen-head.tsx';
import { keepCard } from '../../steps/renew.ts';
import type { MoreProps } from './more-props.ts';
import styles from '../screen.module.css';

/** The code to write down, and the page that takes it when the phone is gone. */
export function LossScreen({ session, ports, onCard }: MoreProps) {
  const text = useText(walletServicesText);
  const { card } = session;
  const noted = async () => {
    const kept = await keepCard(session, { ...card, isLossCodeNoted: true }, ports);
    if (kept.ok) onCard(kept.value);
    location.hash = '#';
  };
  return (
    <>
      <ScreenHead title={text.lossTitle} lead={card.lossCode === null ? text.lossNone : text.lossLead} />
      {card.lossCode !== null && (
        <>
          <section className={styles.card}>
            <h2>{text.lossCode}</h2>
            <p className={styles.said} data-testid="loss-code">
              {card.lossCode}
            </p>
            <h2>{text.lossWhere}</h2>
            <p className={styles.address}>{`${ports.origin}/perte.html`}</p>
          </section>
          {!card.isLossCodeNoted && (
            <div className={`${styles.foot} ${styles.aboveTabs}`}>
              <Button look="filled" onPress={() => void noted()}>
                {text.lossNoted}
              </Button>
            </div>
          )}
        </>
      )}
    </>
  );
}
