import { QrPicture } from '#ui/components/qr-picture.tsx';
import { challengeText } from '#ui/text/challenge.ts';
import { useText } from '#ui/text/use-text.ts';
import styles from './challenge-card.module.css';

interface ChallengeCardProps {
  /** Eight digits. */
  readonly challenge: string;
  /** What a phone's own camera is led to. */
  readonly link: string;
}

/** The question on the screen: a code for the phone's camera, and the same in digits for its keys. */
export function ChallengeCard({ challenge, link }: ChallengeCardProps) {
  const text = useText(challengeText);
  return (
    <section className={styles.card} aria-label={text.title} data-testid="challenge">
      <div className={styles.code}>
        <QrPicture text={link} label={text.code} />
      </div>
      <div>
        <h2>{text.title}</h2>
        <p className={`mono ${styles.digits}`}>
          {challenge.slice(0, 4)}
          {'\u00a0'}
          {challenge.slice(4)}
        </p>
        <p className={styles.how}>{text.how}</p>
      </div>
    </section>
  );
}
