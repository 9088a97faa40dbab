import { componentText } from '#ui/text/components.ts';
import { useText } from '#ui/text/use-text.ts';
import { Icon } from './icon.tsx';
import styles from './verdict.module.css';

interface VerdictProps {
  /** How long, how unlocked: short lines under the word. */
  readonly details: readonly string[];
  /** Age of the trust files in words, when it must be said in amber. */
  readonly ageing?: string | undefined;
}

/** The green plaque: this phone was verified. Announced politely; a refusal has a panel of its own. */
export function VerifiedPlaque({ details, ageing }: VerdictProps) {
  const text = useText(componentText);
  return (
    <div
      className={`${styles.plaque} ${ageing === undefined ? '' : styles.aged}`}
      role="status"
      data-testid="verdict"
      data-ok="true"
      data-code=""
    >
      <Icon name="checkRing" className={styles.ring} />
      <strong>{text.verified}</strong>
      <small>
        {details.map((detail) => (
          <span key={detail}>{detail}</span>
        ))}
      </small>
      {ageing !== undefined && (
        <em>
          <Icon name="clock" />
          {ageing}
        </em>
      )}
    </div>
  );
}

/** The white plaque with a dashed edge: no phone, no proof. */
export function NoProofPlaque({ title, details }: { readonly title: string; readonly details: readonly string[] }) {
  return (
    <div className={`${styles.plaque} ${styles.noProof}`} role="status">
      <Icon name="card" className={styles.ring} />
      <strong>{title}</strong>
      <small>
        {details.map((detail) => (
          <span key={detail}>{detail}</span>
        ))}
      </small>
    </div>
  );
}
