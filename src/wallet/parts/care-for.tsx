import { useText } from '#ui/text/use-text.ts';
import { walletText } from '#ui/text/wallet.ts';
import type { PersonOnCard } from '../card/people-on-card.ts';
import { Choices } from './choices.tsx';

/** Who the care is for: one person's place on the card, or everybody (nothing said in the proof). */
export type CareFor = number | 'all';

interface CareForChoiceProps {
  readonly people: readonly PersonOnCard[];
  readonly chosen: CareFor;
  readonly onChoose: (who: CareFor) => void;
}

/** Chooses who the care is for: the counter then proposes that person first. */
export function CareForChoice({ people, chosen, onChoose }: CareForChoiceProps) {
  const text = useText(walletText);
  const options = people.map(({ index, firstName }) => ({
    value: String(index),
    label: index === 0 ? text.me : firstName,
  }));
  return (
    <Choices
      legend={text.careFor}
      options={[...options, { value: 'all', label: text.everybody }]}
      chosen={String(chosen)}
      onChoose={(value) => {
        onChoose(value === 'all' ? 'all' : Number(value));
      }}
    />
  );
}
