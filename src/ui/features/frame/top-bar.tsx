import { BrandMark } from '#ui/components/brand-mark.tsx';
import { Icon } from '#ui/components/icon.tsx';
import { frameText } from '#ui/text/frame.ts';
import { productText } from '#ui/text/product.ts';
import { useText } from '#ui/text/use-text.ts';
import styles from './top-bar.module.css';
import { ClockGap } from './clock-gap.tsx';
import { TrustAge, type TrustAges } from './trust-age.tsx';

/** A page of the terminal. */
export interface Place {
  readonly name: string;
  readonly href: string;
  readonly isCurrent: boolean;
}

interface TopBarProps {
  readonly mode: 'training' | 'production';
  readonly places: readonly Place[];
  readonly isOffline: boolean;
  /** Null when this terminal holds no list; undefined while it looks. */
  readonly trust: TrustAges | null | undefined;
  /** Terminal's clock minus the server's; 0 when they agree or no server told its own. */
  readonly clockGapSeconds: number;
  /** Who bills: the professional and, for a doctor, the sector. */
  readonly operator: string;
  readonly onOperator: () => void;
  readonly clock: string;
}

/** Where one is, and what an inspector or a colleague asks first. */
export function TopBar({ mode, places, isOffline, trust, clockGapSeconds, ...bar }: TopBarProps) {
  const { operator, onOperator, clock } = bar;
  const text = useText(frameText);
  const product = useText(productText);
  return (
    <header className={styles.top}>
      <a href="#work" className={styles.skip}>
        {text.skip}
      </a>
      <span className={styles.brand}>
        <BrandMark className={styles.mark} />
        <span>{product.name}</span>
        {mode === 'production' && (
          <b data-testid="mode-banner" data-mode="production" className={styles.real}>
            {text.real}
          </b>
        )}
      </span>
      <nav className={styles.places} aria-label={text.pages}>
        {places.map(({ name, href, isCurrent }) => (
          <a key={href} href={href} {...(isCurrent ? { 'aria-current': 'page' as const } : {})}>
            {name}
          </a>
        ))}
      </nav>
      <div className={styles.status}>
        {isOffline && (
          <span>
            <Icon name="offline" />
            <span className={styles.word}>{text.offline}</span>
          </span>
        )}
        {Math.abs(clockGapSeconds) > 60 && <ClockGap seconds={clockGapSeconds} />}
        {trust !== undefined && <TrustAge ages={trust} />}
        {operator !== '' && (
          <button type="button" className={styles.operator} onClick={onOperator}>
            <Icon name="person" />
            <span className={styles.word}>{operator}</span>
          </button>
        )}
        <span className={`num ${styles.clock}`}>{clock}</span>
      </div>
    </header>
  );
}
