import type { Catalogue } from '#core/acts';
import type { Practice } from '#core/record';
import type { TariffTables } from '#core/tariffs';
import type { CounterState } from '#flow/counter';
import type { DayTotals } from '#flow/day-totals';
import type { Dispatch } from '#ui/features/invoice/dispatch.ts';
import type { PageProps } from '../page-props.ts';
import type { Unused } from './use-deliveries.ts';
import type { QuoteDesk } from '../quote/quote-desk.ts';

/** What the counter's page is given by the terminal, which keeps its state while other pages are shown. */
export interface CounterPageProps extends PageProps {
  readonly state: CounterState;
  readonly dispatch: Dispatch;
  readonly practice: Practice;
  readonly catalogue: Catalogue;
  /** The tariffs that tickets are priced with today. */
  readonly tables: TariffTables;
  readonly day: DayTotals | null;
  /** What was read and cannot be used. */
  readonly unused: Unused;
  /** How long the last reading took, milliseconds. */
  readonly lastReadMs: number | null;
  /** The question on the screen; null when this till asks none. */
  readonly challenge: string | null;
  readonly onValidated: () => void;
  /** A dentist's. */
  readonly quotes?: QuoteDesk;
}
