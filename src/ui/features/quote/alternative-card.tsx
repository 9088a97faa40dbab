import type { Act } from '#core/acts';
import type { AskedName } from '#flow/counter';
import { alternativeLetter, type Alternative, type BoardEvent, type PricedAlternative } from '#flow/quote';
import { AmountField } from '#ui/components/fields.tsx';
import { Icon } from '#ui/components/icon.tsx';
import { WhyAmount } from '#ui/components/why-amount.tsx';
import { formatAmount } from '#ui/text/amounts.ts';
import { quoteText } from '#ui/text/quote.ts';
import { useActName } from '#ui/text/use-act-name.ts';
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
  readonly onAsk: (place: number, amount: AskedName) => void;
}

/** One way to treat the teeth: acts, basket, shares, and what is left to pay. */
export function AlternativeCard({ place, one, isChosen, rivals, onEvent, onAsk }: AlternativeCardProps) {
  const text = useText(quoteText);
  const letter = alternativeLetter(place);
  const { alternative, priced } = one;
  const title = alternativeTitle(alternative, useActName());
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
      <TypedFee place={place} one={one} onEvent={onEvent} />
      {breakdown && (
        <AlternativeAmounts
          breakdown={breakdown}
          isFullBasket={alternative.basket === 'rac0'}
          onAsk={(amount) => onAsk(place, amount)}
        />
      )}
      <Notes one={one} />
      <div className={styles.rest}>
        <span>{breakdown ? text.rest : text.notPriced}</span>
        {breakdown && (
          <b>
            <WhyAmount cents={breakdown.totals.patientCents} onWhy={() => onAsk(place, 'patientCents')} />
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

/** Highest fee that the baskets allow on each tooth, cents; null for a free price, or when the teeth differ. */
function limitOf(acts: Alternative['acts']): number | null {
  const [first] = acts;
  return first && acts.every(({ ceilingCents }) => ceilingCents === first.ceilingCents) ? first.ceilingCents : null;
}

type Part = Pick<AlternativeCardProps, 'place' | 'one' | 'onEvent'>;

/** The name of the alternative; where its basket has other materials for these teeth, a list of them. */
function Title({ place, one, rivals, onEvent }: Part & Pick<AlternativeCardProps, 'rivals'>) {
  const text = useText(quoteText);
  const actName = useActName();
  const title = alternativeTitle(one.alternative, actName);
  const codes = new Set(one.alternative.acts.map(({ code }) => code));
  const [code] = codes;
  const shortNames = distinctNames(rivals, actName);
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
            {shortNames.get(act.code)}
          </option>
        ))}
      </select>
    </>
  );
}

/** What comes before the first comma of each name; the whole name where two would read the same. */
function distinctNames(rivals: readonly Act[], nameOf: (code: string, french: string) => string) {
  const names = rivals.map(({ code, label }) => nameOf(code, label));
  const short = names.map((name) => name.split(',')[0] ?? name);
  const isAlone = (name: string) => short.indexOf(name) === short.lastIndexOf(name);
  return new Map(
    rivals.map(({ code }, place) => [code, isAlone(short[place] ?? '') ? short[place] : names[place]] as const),
  );
}

function TypedFee({ place, one, onEvent }: Part) {
  const text = useText(quoteText);
  const language = useLanguage();
  const { acts } = one.alternative;
  const limit = limitOf(acts);
  return (
    <>
      <div className={styles.fee}>
        <AmountField
          label={acts.length > 1 ? text.feePerTooth : text.fee}
          cents={acts[0]?.feeCents ?? null}
          hint={limit === null ? undefined : text.limit(formatAmount(limit, language))}
          onChange={(cents) => onEvent({ type: 'fee', place, cents })}
        />
      </div>
      {one.priced === null && <p className={styles.hint}>{text.feeToType}</p>}
    </>
  );
}

function Notes({ one }: { readonly one: PricedAlternative }) {
  const text = useText(quoteText);
  const { priced } = one;
  const codes = priced?.ok === true ? priced.notes.flatMap(({ level, code }) => (level === 'error' ? [code] : [])) : [];
  const isOver = codes.includes('PRICE_CEILING_EXCEEDED');
  const sentence =
    priced?.ok === false ? text.refused : isOver ? text.overLimit : codes.length > 0 ? text.forbidden : null;
  if (sentence === null) return null;
  return (
    <p className={styles.note}>
      <Icon name="triangle" />
      {sentence}
    </p>
  );
}
