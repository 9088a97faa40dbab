import { useMemo, useState } from 'react';
import {
  isBlocked,
  nextChoice,
  openBoard,
  priceAlternative,
  stepBoard,
  type BoardEvent,
  type BoardWorld,
  type PricedAlternative,
  type PriceSituation,
  type QuoteBoard,
  type QuoteFrame,
} from '#flow/quote';

/** What a quote on the screen is made of. */
export interface BoardOnScreen {
  readonly board: QuoteBoard;
  readonly priced: readonly PricedAlternative[];
  readonly dispatch: (event: BoardEvent) => void;
}

interface BoardStart {
  readonly familyName: string;
  readonly teeth: readonly string[];
  readonly frame: QuoteFrame;
  readonly tables: BoardWorld['tables'];
  readonly price: PriceSituation;
}

/** The board of a quote and its prices, kept in step. A choice that the rules forbid this patient is never proposed. */
export function useQuoteBoard({ familyName, teeth, frame, tables, price }: BoardStart): BoardOnScreen {
  const world = { date: frame.date, tables };
  const pricedOf = ({ alternatives }: QuoteBoard) => alternatives.map((one) => priceAlternative(one, frame, price));
  const allowed = (board: QuoteBoard): QuoteBoard => {
    const priced = pricedOf(board);
    const looked = priced[board.chosen];
    return looked && isBlocked(looked) ? { ...board, chosen: nextChoice(priced, board.chosen, -1) } : board;
  };
  const [board, setBoard] = useState(() => allowed(openBoard(familyName, teeth, world)));
  const priced = useMemo(
    () => board.alternatives.map((one) => priceAlternative(one, frame, price)),
    [board.alternatives, frame, price],
  );
  const dispatch = (event: BoardEvent) =>
    setBoard((before) => {
      const after = stepBoard(before, event, world);
      return event.type === 'teeth' ? allowed(after) : after;
    });
  return { board, priced, dispatch };
}
