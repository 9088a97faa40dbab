import type { ReactNode } from 'react';
import type { KnownTeeth } from '#flow/quote';

/** What quotes add to the counter's page. */
export interface QuoteDesk {
  readonly history: KnownTeeth;
  /** Opens a quote on these teeth; null while the patient is not covered. */
  readonly start: ((familyName: string, teeth: readonly string[]) => void) | null;
  /** Bills the newest open quote; null when there is none. */
  readonly billFirst: (() => void) | null;
  /** The open quotes, above the ticket's lines. */
  readonly offered: ReactNode;
}
