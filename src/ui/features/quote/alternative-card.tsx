import type { Act } from '#core/acts';
import { alternativeLetter, isBlocked, type Alternative, type BoardEvent, type PricedAlternative } from '#flow/quote';
import { Amount } from '#ui/components/amount.tsx';
import { AmountField } from '#ui/components/fields.tsx';
import { Icon } from '#ui/components/icon.tsx';
import { quoteText } from '#ui/text/quote.ts';
import { useText } from '#ui/text/use-text.ts';
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
          role="radio"
          className={styles.choose}
          aria-checked={isChosen}
          tabIndex={isChosen ? 0 : -1}
          aria-label={text.choose(letter, title)}
          data-choice={place}
          onClick={() => onEvent({ type: 'choose', place })}
        >
          <span className={styles.letter}>{letter}</span>
        </button>
        <Title place={place} one={one} rivals={rivals} onEvent={onEvent} />
      </header>
      <Description one={one} />
      {isFeeTyped && <TypedFee place={place} one={one} onEvent={onEvent} />}
      {breakdown && (
        <AlternativeAmounts
          breakdown={breakdown}
          isFullBasket={alternative.basket === 'rac0'}
          isFeeTyped={isFeeTyped}
          limitCents={limitOf(alternative)}
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
  return (
    <p className={styles.description}>
      <span>
        {alternativeActs(alternative).map(({ code, teeth }, order) => (
          <span key={code}>
            {order > 0 && ' · '}
            <span className="mono">{code}</span> · {text.onTooth(teeth.join(', '), teeth.length > 1)}
          </span>
        ))}
      </span>
      <span className={styles.tag}>{text.baskets[alternative.basket]}</span>
    </p>
  );
}

/** Highest total fee of a capped basket, cents. Null for 100 % santé, which leaves nothing to pay, and a free price. */
function limitOf({ acts, basket }: Alternative): number | null {
  const ceilings = acts.flatMap(({ ceilingCents }) => ceilingCents ?? []);
  if (basket !== 'moderate' || ceilings.length < acts.length) return null;
  return ceilings.reduce((sum, ceiling) => sum + ceiling, 0);
}

type Part = Pick<AlternativeCardProps, 'place' | 'one' | 'onEvent'>;

/** The name of the alternative; where its basket has other materials for these teeth, a list of them. */
function Title({ place, one, rivals, onEvent }: Part & Pick<AlternativeCardProps, 'rivals'>) {
  const text = useText(quoteText);
  const title = alternativeTitle(one.alternative);
  const codes = new Set(one.alternative.acts.map(({ code }) => code));
  const [code] = codes;
  if (rivals.length < 2 || codes.size > 1 || code === undefined) return <h2>{title}</h2>;
  return (
    <>
      <h2 className="visually-hidden">{title}</h2>
      <select
        className={styles.material}
        aria-label={text.material}
        value={code}
        onChange={(event) => onEvent({ type: 'material', place, code: event.currentTarget.value })}
      >
        {rivals.map((act) => (
          <option key={act.code} value={act.code}>
            {act.label}
          </option>
        ))}
      </select>
    </>
  );
}

function TypedFee({ place, one, onEvent }: Part) {
  const text = useText(quoteText);
  const { acts } = one.alternative;
  return (
    <>
      <div className={styles.fee}>
        <AmountField
          label={acts.length > 1 ? text.feePerTooth : text.fee}
          cents={acts[0]?.feeCents ?? null}
          onChange={(cents) => onEvent({ type: 'fee', place, cents })}
        />
      </div>
      {one.priced === null && <p className={styles.hint}>{text.feeToType}</p>}
    </>
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
