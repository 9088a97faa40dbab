import type { Act } from '#core/acts';
import { alternativeLetter, isBlocked, type BoardEvent, type PricedAlternative } from '#flow/quote';
import { Amount } from '#ui/components/amount.tsx';
import { AmountField, ChoiceField } from '#ui/components/fields.tsx';
import { Icon } from '#ui/components/icon.tsx';
import { formatAmount } from '#ui/text/amounts.ts';
import { quoteText } from '#ui/text/quote.ts';
import { useLanguage, useText } from '#ui/text/use-text.ts';
import { AlternativeAmounts } from './alternative-amounts.tsx';
import { alternativeActs, alternativeTitle } from './alternative-title.ts';
import styles from './quote.module.css';

interface AlternativeCardProps {
  readonly place: number;
  readonly one: PricedAlternative;
  readonly isChosen: boolean;
  /** Acts of the same basket for the same teeth, this one included. */
  readonly rivals: readonly Act[];
  readonly onEvent: (event: BoardEvent) => void;
}

/** One way to treat the teeth: acts, basket, shares, and what is left to pay. */
export function AlternativeCard({ place, one, isChosen, rivals, onEvent }: AlternativeCardProps) {
  const text = useText(quoteText);
  const letter = alternativeLetter(place);
  const { alternative, priced } = one;
  const title = alternativeTitle(alternative);
  const isFeeTyped = alternative.acts.every(({ ceilingCents }) => ceilingCents === null);
  const breakdown = priced?.ok === true ? priced : null;
  return (
    <section className={`${styles.card} ${isChosen ? styles.chosen : ''}`} aria-label={text.alternative(letter)}>
      <header>
        <button
          type="button"
          className={styles.choose}
          aria-pressed={isChosen}
          aria-label={text.choose(letter, title)}
          data-choice={place}
          onClick={() => onEvent({ type: 'choose', place })}
        >
          <span className={styles.letter}>{letter}</span>
        </button>
        <h2>{title}</h2>
        <span className={styles.tag}>{text.baskets[alternative.basket]}</span>
      </header>
      <Description one={one} />
      <Material place={place} one={one} rivals={rivals} onEvent={onEvent} />
      {isFeeTyped && <TypedFee place={place} one={one} onEvent={onEvent} />}
      {breakdown && (
        <AlternativeAmounts
          breakdown={breakdown}
          isFullBasket={alternative.basket === 'rac0'}
          isFeeTyped={isFeeTyped}
        />
      )}
      <Notes one={one} />
      <div className={styles.rest}>
        <span>{breakdown ? text.rest : text.notPriced}</span>
        {breakdown && (
          <b>
            <Amount cents={breakdown.totals.patientCents} />
          </b>
        )}
      </div>
    </section>
  );
}

function Description({ one: { alternative } }: { readonly one: PricedAlternative }) {
  const text = useText(quoteText);
  const language = useLanguage();
  const ceilings = alternative.acts.map(({ ceilingCents }) => ceilingCents);
  const isCapped = alternative.basket === 'moderate' && ceilings.every((ceiling) => ceiling !== null);
  const limit = ceilings.reduce<number>((sum, ceiling) => sum + (ceiling ?? 0), 0);
  const cap = isCapped
    ? ` · ${text.ceiling(formatAmount(limit, language))}`
    : alternative.basket === 'free'
      ? ` · ${text.noCeiling}`
      : '';
  return (
    <p className={styles.description}>
      {alternativeActs(alternative).map(({ code, teeth }, order) => (
        <span key={code}>
          {order > 0 && ' · '}
          <span className="mono">{code}</span> · {text.onTooth(teeth.join(', '), teeth.length > 1)}
        </span>
      ))}
      {cap}
    </p>
  );
}

type Part = Pick<AlternativeCardProps, 'place' | 'one' | 'onEvent'>;

function Material({ place, one, rivals, onEvent }: Part & Pick<AlternativeCardProps, 'rivals'>) {
  const text = useText(quoteText);
  const codes = new Set(one.alternative.acts.map(({ code }) => code));
  const [code] = codes;
  if (rivals.length < 2 || codes.size > 1 || code === undefined) return null;
  return (
    <div className={styles.field}>
      <ChoiceField
        label={text.material}
        value={code}
        choices={rivals.map((act) => ({ value: act.code, label: act.label }))}
        onChange={(next) => onEvent({ type: 'material', place, code: next })}
      />
    </div>
  );
}

function TypedFee({ place, one, onEvent }: Part) {
  const text = useText(quoteText);
  const { acts } = one.alternative;
  return (
    <div className={styles.field}>
      <AmountField
        label={acts.length > 1 ? text.feePerTooth : text.fee}
        hint={one.priced === null ? text.feeToType : undefined}
        cents={acts[0]?.feeCents ?? null}
        onChange={(cents) => onEvent({ type: 'fee', place, cents })}
      />
    </div>
  );
}

function Notes({ one }: { readonly one: PricedAlternative }) {
  const text = useText(quoteText);
  const sentence = isBlocked(one) ? text.forbidden : one.priced?.ok === false ? text.refused : null;
  if (sentence === null) return null;
  return (
    <p className={styles.note}>
      <Icon name="triangle" />
      {sentence}
    </p>
  );
}
