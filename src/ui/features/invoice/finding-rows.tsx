import { Fragment } from 'react';
import { findAct } from '#core/acts';
import type { InvoiceFinding } from '#flow/check-invoice';
import type { CounterEvent } from '#flow/counter';
import { ActionButton } from '#ui/components/action-button.tsx';
import { Icon } from '#ui/components/icon.tsx';
import { formatAmount } from '#ui/text/amounts.ts';
import { checkText } from '#ui/text/checks.ts';
import { invoiceText } from '#ui/text/invoice.ts';
import { priceText } from '#ui/text/price.ts';
import { useActName } from '#ui/text/use-act-name.ts';
import { useLanguage, useText } from '#ui/text/use-text.ts';
import type { Dispatch } from './dispatch.ts';
import styles from './lines.module.css';

interface FindingRowsProps {
  readonly findings: readonly InvoiceFinding[];
  readonly keyed: InvoiceFinding | null;
  readonly columns: number;
  readonly dispatch: Dispatch;
}

/** What would be rejected, under the line concerned: its sentence, where it comes from, and the key that corrects it. */
export function FindingRows({ findings, keyed, columns, dispatch }: FindingRowsProps) {
  return findings.map((finding) => (
    <Fragment key={`${finding.code} ${finding.place}`}>
      <tr
        className={`${styles.note} ${finding.level === 'info' ? styles.told : styles.warned}`}
        data-finding={finding.code}
      >
        <td colSpan={columns}>
          <Finding finding={finding} isKeyed={finding === keyed} dispatch={dispatch} />
        </td>
      </tr>
    </Fragment>
  ));
}

const icons = { error: 'octagonCross', warning: 'triangle', info: 'clock' } as const;

interface FindingProps {
  readonly finding: InvoiceFinding;
  readonly isKeyed: boolean;
  readonly dispatch: Dispatch;
}

function Finding({ finding, isKeyed, dispatch }: FindingProps) {
  const { levels } = useText(checkText);
  const { level, code, source, correction } = finding;
  const look = level === 'error' ? styles.isError : level === 'info' ? styles.isInfo : '';
  return (
    <div className={`${styles.question} ${look}`} role={level === 'error' ? 'alert' : undefined}>
      <Icon name={icons[level]} />
      <span>
        <span className="visually-hidden">{levels[level]}. </span>
        <Sentence finding={finding} />
        <small className={styles.source}>
          {source !== '' && `${source} · `}
          <span className="mono">{code}</span>
        </small>
      </span>
      {correction && (
        <span className={styles.answers}>
          <ActionButton size="small" keys={isKeyed ? 'F10' : undefined} onPress={() => dispatch(correction)}>
            <CorrectionWords correction={correction} />
          </ActionButton>
        </span>
      )}
    </div>
  );
}

function Sentence({ finding: { code, proposed } }: Pick<FindingProps, 'finding'>) {
  const { sentences } = useText(checkText);
  const { refusals } = useText(priceText);
  const actName = useActName();
  const known: Readonly<Record<string, string>> = { ...refusals, ...sentences };
  const act = proposed === null ? null : findAct('doctor', proposed);
  return `${known[code] ?? ''}${act ? ` ${act.code}, ${actName(act.code, act.label)}.` : ''}`;
}

function CorrectionWords({ correction }: { readonly correction: CounterEvent }) {
  const text = useText(checkText);
  const { pathways } = useText(invoiceText);
  const language = useLanguage();
  switch (correction.type) {
    case 'remove-line':
    case 'drop-fee':
      return text.remove;
    case 'add-act':
      return text.add(correction.code);
    case 'pathway':
      return text.pathway(pathways[correction.pathway]);
    case 'open':
      return correction.panel === 'care' ? text.care : text.prescription;
    case 'change-line':
      return typeof correction.change.feeCents === 'number'
        ? text.backTo(formatAmount(correction.change.feeCents, language))
        : text.correct;
    default:
      return text.correct;
  }
}
