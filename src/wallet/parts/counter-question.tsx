import { useState } from 'react';
import { Icon } from '#ui/components/icon.tsx';
import { useText } from '#ui/text/use-text.ts';
import { walletText } from '#ui/text/wallet.ts';
import { Button } from './button.tsx';
import styles from './counter-question.module.css';

/** Digits of the number that a counter shows. */
const length = 8;

interface CounterQuestionProps {
  /** The number that the code answers now. */
  readonly question: string | undefined;
  readonly onQuestion: (question: string | undefined) => void;
}

/** Under the code: the number that the counter shows, for the counters that ask one. The next code then answers it. */
export function CounterQuestion({ question, onQuestion }: CounterQuestionProps) {
  const text = useText(walletText);
  const [typed, setTyped] = useState<string | null>(null);
  if (question !== undefined) {
    return (
      <section className={styles.question}>
        <span role="status">
          <Icon name="check" />
          {text.questionAnswered(`${question.slice(0, 4)}\u00a0${question.slice(4)}`)}
        </span>
        <Button onPress={() => onQuestion(undefined)}>{text.questionLeave}</Button>
      </section>
    );
  }
  if (typed === null) return <Button onPress={() => setTyped('')}>{text.questionAsk}</Button>;
  return (
    <section className={styles.question}>
      <label>
        {text.questionLabel}
        <input
          className="mono"
          inputMode="numeric"
          autoComplete="off"
          autoFocus
          value={typed}
          onChange={(event) => {
            const digits = event.target.value.replace(/\D/g, '').slice(0, length);
            setTyped(digits);
            if (digits.length === length) onQuestion(digits);
          }}
        />
      </label>
    </section>
  );
}
