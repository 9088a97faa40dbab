import { type ReactNode, useEffect, useRef } from 'react';
import { componentText } from '#ui/text/components.ts';
import { useText } from '#ui/text/use-text.ts';
import styles from './error-panel.module.css';
import { Icon, type IconName } from './icon.tsx';
import { Kbd } from './kbd.tsx';

/** One thing to do about it; the first is the most likely and is `Enter`. */
export interface NextStep {
  readonly keys: string;
  readonly title: string;
  readonly detail?: string | undefined;
  readonly act: () => void;
}

interface ErrorPanelProps {
  /** Brick: refused. Amber: read again. Ink: this terminal cannot check, not the patient's fault. */
  readonly tone: 'bad' | 'warn' | 'ink';
  readonly icon: IconName;
  /** A few words above the title. */
  readonly kicker: string;
  /** What happened, six words at most, no code. */
  readonly title: string;
  readonly why: readonly string[];
  readonly nextSteps: readonly NextStep[];
  /** Code, step, time: what support asks for, without personal data. */
  readonly foot: ReactNode;
  /** The token's code when the panel is a verdict. */
  readonly verdictCode?: string | undefined;
}

/** What happened, why, and what to do, in the place where the person was looking. */
export function ErrorPanel({ tone, icon, kicker, title, why, nextSteps, foot, verdictCode }: ErrorPanelProps) {
  const text = useText(componentText);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const verdict =
    verdictCode === undefined ? {} : { 'data-testid': 'verdict', 'data-ok': 'false', 'data-code': verdictCode };
  return (
    <section className={`${styles.panel} ${styles[tone]}`} role="alert" {...verdict}>
      <header>
        <Icon name={icon} className={styles.icon} />
        <strong>{kicker}</strong>
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
      </header>
      <div className={styles.body}>
        <div>
          <h2>{text.whatHappened}</h2>
          {why.map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
        </div>
        <div>
          <h2>{text.whatToDo}</h2>
          <NextSteps steps={nextSteps} />
        </div>
      </div>
      <div className={styles.foot}>{foot}</div>
    </section>
  );
}

function NextSteps({ steps }: { readonly steps: readonly NextStep[] }) {
  return (
    <ol className={styles.steps}>
      {steps.map(({ keys, title, detail, act }) => (
        <li key={keys}>
          <button type="button" onClick={act} data-primary={keys === 'Enter' ? '' : undefined}>
            <span>
              <Kbd keys={keys} />
            </span>
            <span>
              <b>{title}</b>
              {detail !== undefined && <small>{detail}</small>}
            </span>
          </button>
        </li>
      ))}
    </ol>
  );
}
