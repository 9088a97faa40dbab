import type { TariffTables } from '#core/tariffs';
import { familiesFor, type ActFamily } from './act-family.ts';
import type { Alternative } from './alternative.ts';
import { replaceAct, typeFee } from './change-alternative.ts';
import {
  isBlocked,
  priceAlternative,
  type PricedAlternative,
  type PriceSituation,
  type QuoteFrame,
} from './price-alternative.ts';
import { proposeAlternatives } from './propose-alternatives.ts';

/** A quote while it is made: teeth, the act that was asked for, its alternatives, the one that is looked at. */
export interface QuoteBoard {
  readonly familyName: string;
  readonly teeth: readonly string[];
  readonly alternatives: readonly Alternative[];
  readonly chosen: number;
}

/** What can happen to it. */
export type BoardEvent =
  | { readonly type: 'teeth'; readonly teeth: readonly string[] }
  | { readonly type: 'choose'; readonly place: number }
  | { readonly type: 'choose-next'; readonly by: 1 | -1 }
  | { readonly type: 'fee'; readonly place: number; readonly cents: number | null }
  | { readonly type: 'material'; readonly place: number; readonly code: string };

/** The patient's rights on the day, and what alternatives are proposed and priced with. */
export interface BoardWorld {
  readonly frame: QuoteFrame;
  readonly tables: TariffTables;
  readonly price: PriceSituation;
}

/** The family of the board on its teeth; null when not every tooth takes one of its acts. */
export function familyOf({ familyName, teeth }: Pick<QuoteBoard, 'familyName' | 'teeth'>): ActFamily | null {
  return familiesFor(teeth).find(({ name }) => name === familyName) ?? null;
}

/** The alternatives of the board with their split. */
export function priceBoard({ alternatives }: QuoteBoard, { frame, price }: BoardWorld): readonly PricedAlternative[] {
  return alternatives.map((one) => priceAlternative(one, frame, price));
}

/**
 * A board on these teeth. The last alternative that can be retained is looked at first: the arrows compare it with the
 * others.
 */
export function openBoard(familyName: string, teeth: readonly string[], world: BoardWorld): QuoteBoard {
  const family = familyOf({ familyName, teeth });
  const { frame, tables } = world;
  const alternatives = family ? proposeAlternatives({ family, teeth, date: frame.date }, tables) : [];
  const board = { familyName, teeth, alternatives, chosen: 0 };
  return { ...board, chosen: nextChoice(priceBoard(board, world), 0, -1) };
}

function changeAt(board: QuoteBoard, place: number, change: (one: Alternative) => Alternative): QuoteBoard {
  const alternatives = board.alternatives.map((one, other) => (other === place ? change(one) : one));
  return { ...board, alternatives, chosen: place };
}

/** The board after an event: what is changed is what is looked at. */
export function stepBoard(board: QuoteBoard, event: BoardEvent, world: BoardWorld): QuoteBoard {
  switch (event.type) {
    case 'teeth':
      return openBoard(board.familyName, event.teeth, world);
    case 'choose':
      return event.place !== board.chosen && board.alternatives[event.place]
        ? { ...board, chosen: event.place }
        : board;
    case 'choose-next':
      return { ...board, chosen: nextChoice(priceBoard(board, world), board.chosen, event.by) };
    case 'fee':
      return changeAt(board, event.place, (one) => typeFee(one, event.cents));
    case 'material': {
      const act = familyOf(board)?.acts.find(({ code }) => code === event.code);
      return act ? changeAt(board, event.place, (one) => replaceAct(one, act, world.frame.date, world.tables)) : board;
    }
  }
}

/** The alternative that `←` (−1) or `→` (1) goes to: round the ends, past those that cannot be retained. */
function nextChoice(priced: readonly PricedAlternative[], chosen: number, by: 1 | -1): number {
  for (let turn = 1; turn <= priced.length; turn += 1) {
    const place = (chosen + by * turn + priced.length * turn) % priced.length;
    const one = priced[place];
    if (one?.priced?.ok === true && !isBlocked(one)) return place;
  }
  return chosen;
}
