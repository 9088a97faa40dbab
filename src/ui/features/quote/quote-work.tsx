import { useEffect, useRef } from 'react';
import type { AskedName } from '#flow/counter';
import { familyOf, rivalsOf, type BoardEvent, type PricedAlternative, type QuoteBoard } from '#flow/quote';
import { ToothPicker } from '#ui/components/tooth-chart-picker.tsx';
import type { ToothHistory } from '#ui/components/tooth-chart.tsx';
import { quoteText } from '#ui/text/quote.ts';
import { toothText } from '#ui/text/tooth.ts';
import { useText } from '#ui/text/use-text.ts';
import { AlternativeCard } from './alternative-card.tsx';
import styles from './quote.module.css';

interface QuoteWorkProps {
  readonly board: QuoteBoard;
  readonly priced: readonly PricedAlternative[];
  readonly onEvent: (event: BoardEvent) => void;
  readonly onAsk: (place: number, amount: AskedName) => void;
  readonly history: ToothHistory;
}

/** The work area of a quote: the teeth, and the alternatives side by side. */
export function QuoteWork({ board, priced, onEvent, onAsk, history }: QuoteWorkProps) {
  const text = useText(quoteText);
  const names = useText(toothText);
  const cards = useRef<HTMLDivElement>(null);
  const family = familyOf(board);
  const focusChoice = () => cards.current?.querySelector<HTMLElement>('[aria-checked="true"]')?.focus();
  useEffect(focusChoice, []);
  // The focus follows the arrows, as in any group of choices; it is not taken from a field.
  useEffect(() => {
    if (document.activeElement?.matches('[data-choice]')) focusChoice();
  }, [board.chosen]);
  return (
    <>
      <section className={styles.chart} aria-label={names.teeth}>
        <ToothPicker
          teeth={board.teeth}
          onTeeth={(teeth) => onEvent({ type: 'teeth', teeth })}
          onDone={focusChoice}
          history={history}
        />
      </section>
      {family === null && (
        <p className={styles.none} role="status">
          {text.noAlternative(board.familyName, board.teeth.join(', '))}
        </p>
      )}
      <div ref={cards} className={styles.cards} role="radiogroup" aria-label={text.alternatives}>
        {priced.map((one, place) => (
          <AlternativeCard
            key={place}
            place={place}
            one={one}
            isChosen={place === board.chosen}
            rivals={family ? rivalsOf(one.alternative, family) : []}
            onEvent={onEvent}
            onAsk={onAsk}
          />
        ))}
      </div>
    </>
  );
}
