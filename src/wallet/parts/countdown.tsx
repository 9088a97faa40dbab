import { useText } from '#ui/text/use-text.ts';
import { walletText } from '#ui/text/wallet.ts';
import styles from './code-card.module.css';
import { codeLifeMs } from './use-code.ts';
import { useNow } from './use-now.ts';

const around = 2 * Math.PI * 24;

/** The life left to the code: a ring, a figure and words. */
export function Countdown({ madeAt, now }: { readonly madeAt: number; readonly now: () => number }) {
  const text = useText(walletText);
  const leftMs = Math.min(codeLifeMs, Math.max(0, madeAt + codeLifeMs - useNow(now, 500)));
  const seconds = Math.ceil(leftMs / 1000);
  return (
    <div className={styles.timer}>
      <svg className={styles.ring} viewBox="0 0 56 56" aria-hidden="true">
        <circle cx="28" cy="28" r="24" />
        <circle
          className={styles.left}
          cx="28"
          cy="28"
          r="24"
          strokeDasharray={`${(around * leftMs) / codeLifeMs} ${around}`}
          transform="rotate(-90 28 28)"
        />
        <text x="28" y="34.5">
          {seconds}
        </text>
      </svg>
      <div>
        <b role="timer">{text.nextCode(seconds)}</b>
        <small>{text.copyUseless}</small>
      </div>
    </div>
  );
}
