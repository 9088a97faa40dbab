import { useEffect, useRef } from 'react';
import type { Breakdown, BreakdownLine } from '#core/price';
import { askedDue, type AskedAmount } from '#flow/counter';
import type { PricedInvoice } from '#flow/price-invoice';
import { ActionButton } from '#ui/components/action-button.tsx';
import { Amount } from '#ui/components/amount.tsx';
import { formatAmount } from '#ui/text/amounts.ts';
import { whyText } from '#ui/text/why.ts';
import { useActName } from '#ui/text/use-act-name.ts';
import { useLanguage, useText } from '#ui/text/use-text.ts';
import { centsOf, stepsShown } from './steps-shown.ts';
import { WhyChoices } from './why-choices.tsx';
import styles from './why-panel.module.css';
import { WhyStep } from './why-step.tsx';

interface WhyPanelProps {
  readonly invoice: PricedInvoice;
  readonly breakdown: Breakdown;
  readonly asked: AskedAmount;
  readonly onAsk: (asked: AskedAmount) => void;
  readonly onClose: () => void;
}

/** What is asked, in cents: of one line, or of all. */
function askedCents({ lines, totals }: Breakdown, { place, amount }: AskedAmount): number {
  const line = place === null ? undefined : lines[place];
  if (line) return centsOf(line, amount);
  return amount === 'dueNowCents' ? totals.dueNowCents : lines.reduce((sum, one) => sum + centsOf(one, amount), 0);
}

/**
 * Why this amount: every step in order, its arithmetic and its legal source, in the page itself. It stands at the foot
 * of the work area, in sight whatever the length of the ticket.
 */
export function WhyPanel({ invoice, breakdown, asked, onAsk, onClose }: WhyPanelProps) {
  const text = useText(whyText);
  const language = useLanguage();
  const actName = useActName();
  const nameOf = (line: BreakdownLine) => actName(line.code, nameIn(invoice, line));
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const { place } = asked;
  const one = place === null ? undefined : breakdown.lines[place];
  const lines = one ? [one] : breakdown.lines;
  const title = text.title(formatAmount(askedCents(breakdown, asked), language));
  return (
    <section className={styles.why} aria-label={title}>
      <header>
        <h2 ref={heading} tabIndex={-1}>
          {title}
        </h2>
        {one && <span className={styles.about}>{nameOf(one)}</span>}
        <WhyChoices breakdown={breakdown} asked={asked} onAsk={onAsk} />
        <ActionButton size="small" keys="Escape" onPress={onClose}>
          {text.close}
        </ActionButton>
      </header>
      {lines.map((line) => (
        <LineSteps
          key={line.index}
          line={line}
          name={lines.length > 1 ? nameOf(line) : null}
          asked={asked}
          onAsk={onAsk}
        />
      ))}
      <Sum breakdown={breakdown} asked={asked} isAlone={lines.length === 1} />
    </section>
  );
}

function nameIn({ lines }: PricedInvoice, { index, code }: BreakdownLine): string {
  const entry = lines[index];
  return entry?.kind === 'draft' ? entry.line.label : code;
}

interface SumProps extends Pick<WhyPanelProps, 'breakdown' | 'asked'> {
  /** The last step of a single line says its sum already. */
  readonly isAlone: boolean;
}

/** The total that the steps add up to, and what the patient advances where there is no third-party payment. */
function Sum({ breakdown, asked, isAlone }: SumProps) {
  const text = useText(whyText);
  const { totals } = breakdown;
  const isDue = asked.place === null && asked.amount === 'dueNowCents';
  const advanced = isDue ? totals.dueNowCents - totals.patientCents : 0;
  if (isAlone && advanced === 0 && (isDue || asked.amount === 'patientCents')) return null;
  return (
    <div className={styles.sum}>
      {advanced > 0 && (
        <p>
          {text.advanced}
          <Amount cents={advanced} />
        </p>
      )}
      <p>
        <b>{isDue ? text.paysNow : text.total}</b>
        <Amount cents={askedCents(breakdown, asked)} />
      </p>
    </div>
  );
}

interface LineStepsProps extends Pick<WhyPanelProps, 'asked' | 'onAsk'> {
  readonly line: BreakdownLine;
  /** Null when one line is explained: the head names it. */
  readonly name: string | null;
}

function LineSteps({ line, name, asked, onAsk }: LineStepsProps) {
  const { amount } = asked;
  return (
    <>
      {name !== null && (
        <h3>
          <button type="button" onClick={() => onAsk({ place: line.index, amount: askedDue.amount })}>
            {name}
          </button>
          <Amount cents={centsOf(line, amount)} />
        </h3>
      )}
      <ol className={styles.steps}>
        {stepsShown(line, amount).map((step, place) => (
          <WhyStep key={`${step.rule} ${place}`} step={step} place={place + 1} />
        ))}
      </ol>
    </>
  );
}
