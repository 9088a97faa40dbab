import type { AmountName } from '#core/price';
import type { NoProofReason } from '#core/record';
import type { RightsRefusalCode } from '#core/rights';
import type { TraceStep, VerifyCode } from '#core/verify';
import type { Bearer, Person } from './bearer.ts';
import type { Draft, DraftLine } from './draft.ts';
import { noPapers, type Papers } from './papers.ts';

/** What the work area shows beside the lines. */
export type Panel = 'why' | 'search' | 'prescription' | 'care' | 'amc' | null;

/** The amount that was asked why: of one line, or of the whole ticket. */
export interface AskedAmount {
  /** Place of the line on the ticket; null = the total of all lines. */
  readonly place: number | null;
  readonly amount: AskedName;
}

/** Amounts that can be asked why; `laterCents` = what the insurer withholds later. */
export type AskedName = AmountName | 'dueNowCents' | 'laterCents';

/** What the ticket asks first of all: what is due. */
export const askedDue: AskedAmount = { place: null, amount: 'dueNowCents' };

/** A phone that was refused: its code and what support asks for. No claim of it is kept. */
export interface RefusedReading {
  readonly code: VerifyCode | RightsRefusalCode;
  readonly step: number;
  /** Steps that ran, the refused one last. */
  readonly trace: readonly TraceStep[];
  readonly detail: Readonly<Record<string, string | number>>;
  /** Epoch seconds. */
  readonly readAt: number;
  readonly tookMs: number;
}

/** A ticket put aside while another patient is served. */
export interface ParkedTicket {
  readonly bearer: Bearer | null;
  readonly personIndex: number;
  readonly draft: Draft;
  /** Epoch seconds. */
  readonly since: number;
}

/** The invoice that was just validated. */
export interface ValidatedInvoice {
  readonly number: string;
  readonly dueCents: number;
  readonly name: string;
}

/** Everything the counter's screen shows that is not stored: one value, changed only by `step`. */
export interface CounterState {
  readonly bearer: Bearer | null;
  readonly personIndex: number;
  readonly draft: Draft;
  /** The line that the arrows and `Suppr` act on. */
  readonly selectedId: number | null;
  readonly refusal: RefusedReading | null;
  /** Another patient's phone was read while this ticket is open: ask, never replace. */
  readonly second: Bearer | null;
  /** Identity and rights are being typed by hand. */
  readonly isTyping: boolean;
  /** Why no phone proves the presence, as proposed to whoever types. */
  readonly typingReason: NoProofReason;
  /** Identity and insurance cards read for whoever is here. */
  readonly papers: Papers;
  readonly isCommitting: boolean;
  /** Code of a refused validation. */
  readonly commitRefusal: string | null;
  readonly validated: ValidatedInvoice | null;
  readonly parked: readonly ParkedTicket[];
  readonly panel: Panel;
  /** What the panel `why` explains. */
  readonly asked: AskedAmount;
  /** What was typed before the search opened. */
  readonly typed: string;
  /** The line just removed, for undoing. */
  readonly removed: DraftLine | null;
  /** When the last verdict appeared, epoch milliseconds: the scanner's own Enter follows it. */
  readonly verdictAtMs: number;
}

/** The counter waiting for a phone. */
export function idleState(draft: Draft, parked: readonly ParkedTicket[] = []): CounterState {
  return {
    bearer: null,
    personIndex: 0,
    draft,
    selectedId: null,
    refusal: null,
    second: null,
    isTyping: false,
    typingReason: 'no-phone',
    papers: noPapers,
    isCommitting: false,
    commitRefusal: null,
    validated: null,
    parked,
    panel: null,
    asked: askedDue,
    typed: '',
    removed: null,
    verdictAtMs: 0,
  };
}

/** The person the care is for; null while nobody was verified. */
export function personOf({ bearer, personIndex }: Pick<CounterState, 'bearer' | 'personIndex'>): Person | null {
  return bearer?.people.find(({ index }) => index === personIndex) ?? null;
}

/** True when nothing is open: the next phone starts the next patient. */
export function isIdle({ bearer, draft, validated }: CounterState): boolean {
  return validated !== null || (bearer === null && draft.lines.length === 0);
}
