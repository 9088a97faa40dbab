import type { Substitution } from '#core/price';
import type { DraftLine } from '#flow/counter';
import { invoiceText } from '#ui/text/invoice.ts';
import { useText } from '#ui/text/use-text.ts';
import styles from './lines.module.css';

const turn: Readonly<Record<Substitution, Substitution>> = {
  accepted: 'refused',
  refused: 'not-substitutable',
  'not-substitutable': 'accepted',
};

/** The next answer about a generic, in the order the counter turns through them. */
export function nextSubstitution({ substitution = 'accepted' }: DraftLine): Substitution {
  return turn[substitution];
}

interface BoxNameProps {
  readonly line: DraftLine;
  readonly onChange: (change: Partial<DraftLine>) => void;
}

/** The medicine's name, its form and code, and what was answered about a generic. */
export function BoxName({ line, onChange }: BoxNameProps) {
  const text = useText(invoiceText);
  const { label, detail, cip13, substitution, relatedToAld } = line;
  return (
    <>
      <span className={styles.name}>{label}</span>
      <span className={styles.detail}>
        {detail} {cip13 !== undefined && <span className="mono">{text.cip(cip13)}</span>}
      </span>
      <span className={styles.detail}>
        {substitution !== undefined && (
          <button
            type="button"
            className={styles.plain}
            title={text.changeSubstitution}
            onClick={() => onChange({ substitution: nextSubstitution(line) })}
          >
            {text.substitution[substitution]}
          </button>
        )}
        {relatedToAld !== null && ` ${relatedToAld ? text.aldYes : text.aldNo}`}
      </span>
    </>
  );
}
