import styles from './practice-head.module.css';

interface PracticeHeadProps {
  readonly name: string;
  readonly address: string;
  readonly professional: string;
  readonly specialty: string;
  /** Numbers with their name, such as `RPPS` and its digits. */
  readonly numbers: readonly { readonly label: string; readonly value: string }[];
  /** Shown in grey where nothing has been typed yet. */
  readonly examples?: { readonly name: string; readonly address: string; readonly professional: string };
}

/** The head of an invoice: who bills, as it is printed. */
export function PracticeHead({ name, address, professional, specialty, numbers, examples }: PracticeHeadProps) {
  return (
    <address className={styles.head}>
      <b>
        <Line value={name} example={examples?.name} />
      </b>
      <Line value={address} example={examples?.address} />
      <span>
        <Line value={professional} example={examples?.professional} />
        {specialty !== '' && `, ${specialty}`}
      </span>
      <span className={styles.numbers}>
        {numbers.map(({ label, value }) => (
          <span key={label}>
            {label} <span className="mono">{value === '' ? '…' : value}</span>
          </span>
        ))}
      </span>
    </address>
  );
}

function Line({ value, example }: { readonly value: string; readonly example: string | undefined }) {
  const isExample = value.trim() === '';
  return <span className={isExample ? styles.example : ''}>{isExample ? example : value}</span>;
}
