import { Amount } from '#ui/components/amount.tsx';
import { arithmetic } from '#ui/text/amounts.ts';
import { priceText } from '#ui/text/price.ts';
import { useLanguage, useText } from '#ui/text/use-text.ts';
import type { ShownStep } from './steps-shown.ts';
import styles from './why-panel.module.css';

/** One step: the rule in words, its arithmetic, its source and what it adds or takes. */
export function WhyStep({ step, place }: { readonly step: ShownStep; readonly place: number }) {
  const { rules, sourceOf } = useText(priceText);
  const language = useLanguage();
  const isSum = step.amount === 'patientCents';
  return (
    <li className={isSum ? styles.sumStep : step.isLater ? styles.laterStep : ''}>
      <i>{isSum || step.isLater ? '' : place}</i>
      <span>
        {rules[step.rule]} <span className={styles.arithmetic}>· {arithmetic(step.text, language)}</span>
      </span>
      <span className={styles.source}>{sourceOf(step.source)}</span>
      <Amount cents={step.cents === 0 ? 0 : step.sign * step.cents} className={styles.amount ?? ''} />
    </li>
  );
}
