import type { Pathway } from '#core/price';
import { ChoiceField } from '#ui/components/fields.tsx';
import { Kbd } from '#ui/components/kbd.tsx';
import { invoiceText } from '#ui/text/invoice.ts';
import { useText } from '#ui/text/use-text.ts';
import type { Dispatch } from './dispatch.ts';
import styles from './lines.module.css';

const pathways: readonly Pathway[] = [
  'referring-doctor',
  'referred',
  'new-referring-doctor',
  'direct-access',
  'emergency',
  'away',
  'replacement',
  'outside',
];

interface PathwayChoiceProps {
  readonly pathway: Pathway;
  readonly dispatch: Dispatch;
}

/** How the patient came: it decides the rate, so it is said beside the acts and not hidden in a form. */
export function PathwayChoice({ pathway, dispatch }: PathwayChoiceProps) {
  const text = useText(invoiceText);
  return (
    <>
      <span className={styles.meta}>{text.pathway}</span>
      <ChoiceField
        label={text.pathway}
        isLabelHidden
        value={pathway}
        choices={pathways.map((value) => ({ value, label: text.pathways[value] }))}
        onChange={(value) => dispatch({ type: 'pathway', pathway: value })}
      />
      <Kbd keys="F6" />
    </>
  );
}
