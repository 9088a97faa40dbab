import { useEffect, useState } from 'react';
import { askedDue, type AskedAmount, type Person } from '#flow/counter';
import { priceBoard, stepBoard, type BoardEvent, type BoardWorld, type KnownTeeth } from '#flow/quote';
import type { KeyAction } from '#ui/components/key-bar.tsx';
import { QuoteSheet } from '#ui/features/quote/quote-sheet.tsx';
import { QuoteTicket } from '#ui/features/quote/quote-ticket.tsx';
import { QuoteWork } from '#ui/features/quote/quote-work.tsx';
import { actionText } from '#ui/text/actions.ts';
import { quoteText } from '#ui/text/quote.ts';
import { useText } from '#ui/text/use-text.ts';
import type { CounterPageProps } from '../counter/counter-page-props.ts';
import { Holder } from '../counter/counter-work.tsx';
import { UnusedNotice } from '../counter/unused-notice.tsx';
import { useEnterGuard } from '../counter/use-enter-guard.ts';
import { PageFrame } from '../page-frame.tsx';
import { useKeys } from '../use-keys.ts';
import { quoteId, useQuoteSaving, type OpenQuote } from './use-quote-saving.ts';
import { WhyAlternative } from './why-alternative.tsx';

interface QuotePageProps extends CounterPageProps {
  readonly open: OpenQuote;
  readonly person: Person;
  readonly world: BoardWorld;
  readonly history: KnownTeeth;
  readonly onOpen: (open: OpenQuote) => void;
  readonly onClose: () => void;
  /** Bills the quote that was just saved. */
  readonly onBill: () => void;
  readonly onSaved: () => void;
}

/** The counter while a quote is made: the patient stays in sight, the ticket is the quote's. */
export function QuotePage(props: QuotePageProps) {
  const { open, person, world, history, wiring, onOpen, onClose } = props;
  const [asked, setAsked] = useState<AskedAmount | null>(null);
  const priced = priceBoard(open.board, world);
  const looked = priced[open.board.chosen];
  const amc = person.amcs[0];
  const change = (event: BoardEvent) => {
    const board = stepBoard(open.board, event, world);
    if (board === open.board || open.saving.kind === 'saving') return;
    // What was saved stays as it was handed over: a change opens another quote.
    const fresh = open.stored ? { id: quoteId(wiring), saving: { kind: 'open' } as const, stored: null } : {};
    onOpen({ ...open, ...fresh, board });
  };
  const onChange = (told: Pick<OpenQuote, 'saving' | 'stored'>) => onOpen({ ...open, ...told });
  const save = useQuoteSaving({ ...props, onChange });
  const print = usePrinting(props);
  const why = () => setAsked(asked ? null : askedDue);
  const keys = useQuoteKeys(props, { change, why, closeWhy: asked && (() => setAsked(null)) });
  return (
    <PageFrame
      {...props}
      route="counter"
      keys={keys}
      ticket={
        <QuoteTicket
          priced={priced}
          chosen={open.board.chosen}
          frame={world.frame}
          payers={{ caisse: person.caisse, amcNumber: amc?.number ?? null, isAmcTyped: amc?.from === 'typed' }}
          saving={open.saving}
          onSave={save}
          onPrint={print}
          onBill={props.onBill}
          onFinish={onClose}
          onAsk={(amount) => setAsked({ place: null, amount })}
        />
      }
    >
      <Holder {...props} />
      <UnusedNotice unused={props.unused} />
      <QuoteWork
        board={open.board}
        priced={priced}
        history={history}
        onEvent={change}
        onAsk={(place, amount) => {
          change({ type: 'choose', place });
          setAsked({ place: null, amount });
        }}
      />
      {asked && looked && <WhyAlternative one={looked} asked={asked} onAsk={setAsked} onClose={() => setAsked(null)} />}
      {open.stored && <QuoteSheet stored={open.stored} />}
    </PageFrame>
  );
}

/** Prints a quote once when it has just been saved, and again when asked. */
function usePrinting({ open: { stored }, wiring: { printer } }: QuotePageProps): () => void {
  const number = stored?.number;
  useEffect(() => {
    if (number !== undefined) void printer.print('a4', number);
  }, [number, printer]);
  return () => {
    if (number !== undefined) void printer.print('a4', number);
  };
}

interface KeyWork {
  readonly change: (event: BoardEvent) => void;
  readonly why: () => void;
  /** Null while nothing is explained. */
  readonly closeWhy: (() => void) | null;
}

function useQuoteKeys(
  { state, readers, open, onClose, onBill, onPalette }: QuotePageProps,
  { change, why, closeWhy }: KeyWork,
) {
  const text = useText(quoteText);
  const actions = useText(actionText);
  const ignoresEnter = useEnterGuard(state, readers.reading !== null);
  const left = () => change({ type: 'choose-next', by: -1 });
  const right = () => change({ type: 'choose-next', by: 1 });
  const shown: readonly KeyAction[] = [
    { keys: 'ArrowLeft+ArrowRight', label: text.otherAlternative, act: right },
    { keys: 'F4', label: actions.why, act: why },
    ...(open.stored ? [{ keys: 'F6', label: text.bill, act: onBill }] : []),
    { keys: 'Escape', label: actions.back, act: closeWhy ?? onClose },
  ];
  useKeys({
    ignoresEnter,
    keys: {
      ...Object.fromEntries(shown.map(({ keys, act }) => [keys, act])),
      'Control+K': onPalette,
      ArrowLeft: left,
      ArrowRight: right,
    },
  });
  return shown;
}
