import { useMemo, useRef, useState } from 'react';
import { price, type Situation } from '#core/price';
import type { Practice } from '#core/record';
import type { TariffTables } from '#core/tariffs';
import { personOf, type CounterState } from '#flow/counter';
import { billQuote, openBoard, quoteFrame, type BoardWorld, type StoredQuote } from '#flow/quote';
import type { Dispatch } from '#ui/features/invoice/dispatch.ts';
import type { Wiring } from '../wiring.ts';
import { quoteId, type OpenQuote } from './use-quote-saving.ts';

interface DeskNeeds {
  readonly state: CounterState;
  readonly dispatch: Dispatch;
  readonly practice: Practice;
  readonly tables: TariffTables;
  readonly wiring: Wiring;
}

/** A quote whose lines are on a ticket. */
interface Billing {
  readonly draftId: string;
  readonly stored: StoredQuote;
  /** What the patient pays more than was quoted, cents; negative = less. */
  readonly dueChangeCents: number;
}

/** The rights of the person of the ticket on its day, and what quotes are priced with; null while nobody is there. */
function useWorld({ state, practice, tables }: DeskNeeds): BoardWorld | null {
  const { draft } = state;
  const person = personOf(state);
  return useMemo(() => {
    const priceWith = (situation: Situation) => price(situation, { tables });
    return person ? { frame: quoteFrame(draft, person, practice), tables, price: priceWith } : null;
  }, [draft, person, practice, tables]);
}

/** The quote being made on this ticket, and the one whose lines are on it. */
export function useDesk(needs: DeskNeeds) {
  const { state, dispatch, wiring } = needs;
  const { personIndex } = state;
  const draftId = state.draft.id;
  const world = useWorld(needs);
  const [made, setMade] = useState<OpenQuote | null>(null);
  const [isShown, setShown] = useState(false);
  const [billing, setBilling] = useState<Billing | null>(null);
  const isBusy = useRef(false);
  const open = made?.draftId === draftId && made.personIndex === personIndex ? made : null;

  const start = (familyName: string, teeth: readonly string[]) => {
    if (!world) return;
    setShown(true);
    const isSame = open?.board.familyName === familyName && open.board.teeth.join() === teeth.join();
    if (isSame && !open.stored) return;
    const board = openBoard(familyName, teeth, world);
    setMade({ id: quoteId(wiring), draftId, personIndex, board, saving: { kind: 'open' }, stored: null });
  };
  const bill = async (stored: StoredQuote) => {
    const billed = world ? billQuote(stored.quote, stored.quote.chosen, world.frame, world.price) : null;
    if (billed?.ok !== true || isBusy.current) return;
    isBusy.current = true;
    // First on the disk, then on the ticket: whatever happens after the invoice, its quote is known as billed.
    const { quotes } = await wiring.kept();
    await quotes.putOnTicket(stored.quote.id, draftId);
    isBusy.current = false;
    const { lines, dueChangeCents } = billed.value;
    dispatch({ type: 'add-lines', lines });
    setBilling({ draftId, stored, dueChangeCents });
    setShown(false);
    setMade(null);
  };
  return {
    world,
    open: isShown ? open : null,
    billing: billing?.draftId === draftId ? billing : null,
    start,
    bill: (stored: StoredQuote) => void bill(stored),
    change: (changed: OpenQuote) => setMade(changed),
    close: () => setShown(false),
  };
}
