import type { Catalogue } from '#core/acts';
import type { Practice } from '#core/record';
import type { CounterState } from '#flow/counter';
import type { Dispatch } from '#ui/features/invoice/dispatch.ts';
import type { DaySoFar } from '#ui/features/invoice/idle-ticket.tsx';
import type { QuoteDesk } from '../quote/quote-desk.ts';
import type { Wiring } from '../wiring.ts';

/** What the counter's page is given by the terminal, which keeps its state while other pages are shown. */
export interface CounterPageProps {
  readonly state: CounterState;
  readonly dispatch: Dispatch;
  readonly practice: Practice;
  readonly catalogue: Catalogue;
  readonly wiring: Wiring;
  readonly day: DaySoFar | null;
  /** Epoch seconds. */
  readonly now: number;
  readonly onValidated: () => void;
  readonly onPalette: () => void;
  /** A dentist's. */
  readonly quotes?: QuoteDesk;
}
