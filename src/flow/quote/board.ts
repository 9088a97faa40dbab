import type { CivilDate } from '#core/shared';
import type { TariffTables } from '#core/tariffs';
import { familiesFor, type ActFamily } from './act-family.ts';
import type { Alternative } from './alternative.ts';
import { replaceAct, typeFee } from './change-alternative.ts';
import { isBlocked, type PricedAlternative } from './price-alternative.ts';
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
  | { readonly type: 'fee'; readonly place: number; readonly cents: number | null }
  | { readonly type: 'material'; readonly place: number; readonly code: string };

/** The day and tables alternatives are proposed with. */
export interface BoardWorld {
  readonly date: CivilDate;
  readonly tables: TariffTables;
}

/** The family of the board on its teeth; null when not every tooth takes one of its acts. */
export function familyOf({ familyName, teeth }: Pick<QuoteBoard, 'familyName' | 'teeth'>): ActFamily | null {
  return familiesFor(teeth).find(({ name }) => name === familyName) ?? null;
}

/** A board on these teeth. The last alternative with a price is looked at first: the arrows compare it with the others. */
export function openBoard(familyName: string, teeth: readonly string[], { date, tables }: BoardWorld): QuoteBoard {
  const family = familyOf({ familyName, teeth });
  const alternatives = family ? proposeAlternatives({ family, teeth, date }, tables) : [];
  const chosen = alternatives.findLastIndex(({ acts }) => acts.every(({ feeCents }) => feeCents !== null));
  return { familyName, teeth, alternatives, chosen: Math.max(0, chosen) };
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
      return board.alternatives[event.place] ? { ...board, chosen: event.place } : board;
    case 'fee':
      return changeAt(board, event.place, (one) => typeFee(one, event.cents));
    case 'material': {
      const act = familyOf(board)?.acts.find(({ code }) => code === event.code);
      return act ? changeAt(board, event.place, (one) => replaceAct(one, act, world.date, world.tables)) : board;
    }
  }
}

/** The alternative that `←` (−1) or `→` (1) goes to: round the ends, past those that cannot be retained. */
export function nextChoice(priced: readonly PricedAlternative[], chosen: number, by: 1 | -1): number {
  for (let turn = 1; turn <= priced.length; turn += 1) {
    const place = (chosen + by * turn + priced.length * turn) % priced.length;
    const one = priced[place];
    if (one?.priced?.ok === true && !isBlocked(one)) return place;
  }
  return chosen;
}
