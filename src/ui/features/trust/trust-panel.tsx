import { useId, useState } from 'react';
import type { Result } from '#core/shared';
import type { HandOverCode } from '#flow/hand-over-trust';
import type { RefreshReport } from '#flow/refresh-trust';
import type { TrustSummary } from '#flow/trust-summary';
import { ChooseFile } from '#ui/components/choose-file.tsx';
import { ActionButton } from '#ui/components/action-button.tsx';
import { StateMark } from '#ui/components/state-mark.tsx';
import { trustText } from '#ui/text/trust.ts';
import { useLanguage, useText } from '#ui/text/use-text.ts';
import { sayReport, type Said } from './say-report.ts';
import { TrustFacts } from './trust-facts.tsx';
import styles from './trust.module.css';

/** What the panel can ask of the terminal. */
export interface TrustActions {
  readonly refresh: () => Promise<RefreshReport>;
  /** Saves the hand-over file; answers its name. */
  readonly handOver: () => Promise<Result<string, HandOverCode>>;
  readonly take: (file: File) => Promise<Result<RefreshReport, HandOverCode>>;
}

interface TrustPanelProps {
  readonly summary: TrustSummary;
  readonly now: number;
  readonly clockGapSeconds: number | null;
  readonly actions: TrustActions;
}

const icons = { ok: 'check', warn: 'triangle', bad: 'octagonCross', idle: 'clock' } as const;

/** Age and source of what phones are checked with, and how it passes from one till to another. */
export function TrustPanel({ summary, now, clockGapSeconds, actions }: TrustPanelProps) {
  const text = useText(trustText);
  const language = useLanguage();
  const field = useId();
  const [said, setSaid] = useState<readonly Said[]>([]);

  const refresh = async () => {
    setSaid([{ tone: 'idle', sentence: text.refreshing }]);
    setSaid(sayReport(await actions.refresh(), language));
  };
  const handOver = async () => {
    const saved = await actions.handOver();
    setSaid([
      saved.ok
        ? { tone: 'ok', sentence: text.handedOver(saved.value) }
        : { tone: 'warn', sentence: text.refusals[saved.code] },
    ]);
  };
  const take = async (file: File | undefined) => {
    if (!file) return;
    setSaid([{ tone: 'idle', sentence: text.refreshing }]);
    const taken = await actions.take(file);
    setSaid(taken.ok ? sayReport(taken.value, language) : [{ tone: 'bad', sentence: text.refusals[taken.code] }]);
  };

  return (
    <section className={styles.panel} aria-labelledby={`${field}-title`}>
      <h2 id={`${field}-title`}>{text.title}</h2>
      <p className={styles.lead}>{text.lead}</p>
      <TrustFacts summary={summary} now={now} clockGapSeconds={clockGapSeconds} />
      <div className={styles.actions}>
        <ActionButton onPress={() => void refresh()}>{text.refresh}</ActionButton>
        <ActionButton onPress={() => void handOver()}>{text.handOver}</ActionButton>
        <ChooseFile label={text.take} accept=".json,application/json" onFiles={([file]) => void take(file)} />
      </div>
      <div role="status" className={styles.said}>
        {said.map(({ tone, sentence }) => (
          <StateMark key={sentence} tone={tone} icon={icons[tone]}>
            {sentence}
          </StateMark>
        ))}
      </div>
      <p className={styles.fine}>{text.handOverWhy}</p>
    </section>
  );
}
