import { useEffect, useRef } from 'react';
import type { Breakdown, BreakdownLine } from '#core/price';
import type { PricedInvoice } from '#flow/price-invoice';
import { ActionButton } from '#ui/components/action-button.tsx';
import { Amount } from '#ui/components/amount.tsx';
import { formatAmount } from '#ui/text/amounts.ts';
import { invoiceText } from '#ui/text/invoice.ts';
import { useLanguage, useText } from '#ui/text/use-text.ts';
import { stepsShown, type ShownStep } from './steps-shown.ts';
import styles from './why-panel.module.css';
import { WhyStep } from './why-step.tsx';

interface WhyPanelProps {
  readonly invoice: PricedInvoice;
  readonly breakdown: Breakdown;
  readonly onClose: () => void;
}

/** Why this amount: every step in order, its arithmetic and its legal source, in the page itself. */
export function WhyPanel({ invoice, breakdown, onClose }: WhyPanelProps) {
  const text = useText(invoiceText);
  const language = useLanguage();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const { totals } = breakdown;
  const title = text.whyAmount(formatAmount(totals.dueNowCents, language));
  return (
    <section className={styles.why} aria-label={title}>
      <header>
        <h2 ref={heading} tabIndex={-1}>
          {title}
        </h2>
        <ActionButton size="small" keys="Escape" onPress={onClose}>
          {text.close}
        </ActionButton>
      </header>
      {breakdown.lines.map((line) => (
        <LineSteps key={line.index} line={line} name={nameOf(invoice, line)} isAlone={breakdown.lines.length === 1} />
      ))}
      <p className={styles.sum}>
        <b>{text.patientPaysNow}</b>
        <Amount cents={totals.dueNowCents} />
      </p>
    </section>
  );
}

function nameOf({ lines }: PricedInvoice, { index, code }: BreakdownLine): string {
  const entry = lines[index];
  return entry?.kind === 'draft' ? entry.line.label : code;
}

interface LineStepsProps {
  readonly line: BreakdownLine;
  readonly name: string;
  readonly isAlone: boolean;
}

function LineSteps({ line, name, isAlone }: LineStepsProps) {
  const steps: readonly ShownStep[] = stepsShown(line);
  return (
    <>
      {!isAlone && <h3>{name}</h3>}
      <ol className={styles.steps}>
        {steps.map((step, place) => (
          <WhyStep key={`${step.rule} ${place}`} step={step} place={place + 1} />
        ))}
      </ol>
    </>
  );
}
