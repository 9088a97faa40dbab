import { useRef } from 'react';
import type { Practice } from '#core/record';
import { toBase64Url } from '#core/shared';
import { beneficiaryOf, type Person } from '#flow/counter';
import { makeQuote, priceBoard, saveQuote, type BoardWorld, type QuoteBoard, type StoredQuote } from '#flow/quote';
import type { QuoteSaving } from '#ui/features/quote/quote-ticket.tsx';
import type { Wiring } from '../wiring.ts';
import { quotePorts } from './use-patient-quotes.ts';

/** A quote on the screen: its board, the id it will be kept under, and what came of saving it. */
export interface OpenQuote {
  readonly id: string;
  /** The ticket and person it was opened on: on any other it is not shown. */
  readonly draftId: string;
  readonly personIndex: number;
  readonly board: QuoteBoard;
  readonly saving: QuoteSaving;
  readonly stored: StoredQuote | null;
}

/** A random id for a quote. */
export function quoteId({ random }: Pick<Wiring, 'random'>): string {
  return toBase64Url(random.bytes(16));
}

interface SavingNeeds {
  readonly open: OpenQuote;
  readonly world: BoardWorld;
  readonly person: Person;
  readonly practice: Practice;
  readonly wiring: Wiring;
  readonly onChange: (change: Pick<OpenQuote, 'saving' | 'stored'>) => void;
  readonly onSaved: () => void;
}

/** Saves the quote once: presses while one is under way are that one, and its id keeps one quote whatever happens. */
export function useQuoteSaving(needs: SavingNeeds): () => void {
  const isBusy = useRef(false);
  return () => {
    if (isBusy.current || needs.open.saving.kind === 'saved') return;
    isBusy.current = true;
    void save(needs).finally(() => {
      isBusy.current = false;
    });
  };
}

async function save({ open, world, person, practice, wiring, onChange, onSaved }: SavingNeeds): Promise<void> {
  const { id, board } = open;
  const made = makeQuote({
    id,
    madeOn: world.frame.date,
    beneficiary: beneficiaryOf(person),
    practice,
    alternatives: priceBoard(board, world),
    chosen: board.chosen,
    tariffSha256: world.tables.sha256,
  });
  if (!made.ok) return onChange({ saving: { kind: 'refused', code: made.code }, stored: null });
  onChange({ saving: { kind: 'saving' }, stored: null });
  const kept = await saveQuote(made.value, await quotePorts(wiring));
  if (!kept.ok) return onChange({ saving: { kind: 'refused', code: kept.code }, stored: null });
  onChange({ saving: { kind: 'saved', number: kept.value.number }, stored: kept.value });
  onSaved();
}
