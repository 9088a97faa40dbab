import type { Basket, Nature, Pathway, Substitution } from '#core/price';
import type { PaymentMeans } from '#core/record';
import type { CivilDate } from '#core/shared';

/** Something about a line that a person must settle with a key of its own. */
export interface LineAlert {
  readonly kind: 'expired' | 'expires-soon' | 'two-rates';
  readonly date?: CivilDate;
  readonly isSettled: boolean;
}

/** One line of the ticket before it is priced. */
export interface DraftLine {
  /** Stable within the draft. */
  readonly id: number;
  /** Code of an act or fee, or none for a medicine. */
  readonly code?: string;
  readonly cip13?: string;
  /** Name on the screen: data of a catalogue. */
  readonly label: string;
  readonly detail?: string;
  readonly quantity: number;
  /** Price of the whole line when it is not the tariff; null = the tariff. */
  readonly feeCents: number | null;
  /** Related to the long-term illness (ALD)? Null = not answered. */
  readonly relatedToAld: boolean | null;
  readonly tooth?: string;
  readonly basket?: Basket;
  readonly unitPriceCents?: number;
  readonly dispensingFeeCents?: number;
  readonly ratePct?: number;
  readonly substitution?: Substitution;
  /**
   * Price of the dearest generic of the group, without its fee: the base of a medicine that may be substituted.
   * Null = there is no such limit; absent = not known.
   */
  readonly genericCapCents?: number | null;
  /** That price was typed at the counter: the catalogue does not know it. */
  readonly isCapTyped?: boolean;
  /** Flat reference price of the group (TFR), without the fee, typed: the public database does not have it. */
  readonly tfrCents?: number | null;
  /** A three-month pack has a dispensing fee of its own. */
  readonly pack?: 'month' | 'quarter';
  /** Rank of a technical act beside another (CCAM), 1 to 5. */
  readonly association?: number;
  /** The mandatory insurance refuses the line: the patient pays it. */
  readonly refusedByAmo?: boolean;
  readonly alert?: LineAlert;
}

/** Who prescribed, and when. */
export interface Prescription {
  readonly date: CivilDate;
  /** RPPS or AM number; empty while unknown. */
  readonly prescriberId: string;
  readonly prescriberName: string;
  /** Which dispensing of a renewable prescription this is; absent = the first. */
  readonly renewal?: { readonly n: number; readonly of: number };
}

/** Why the care was given, when it is not an ordinary illness. */
export interface Cause {
  readonly nature: Nature;
  /** Of a work accident. */
  readonly accidentDate?: CivilDate;
  readonly accidentNumber?: string;
}

/** A ticket before it is validated. Amounts are never in it: they are priced from it. */
export interface Draft {
  /** Random: one draft becomes one invoice. */
  readonly id: string;
  readonly date: CivilDate;
  /** Local time of the act, `HH:MM`; null = not said. Only a doctor's supplements depend on it. */
  readonly time: string | null;
  readonly cause: Cause;
  readonly pathway: Pathway;
  readonly lines: readonly DraftLine[];
  readonly nextLineId: number;
  readonly prescription: Prescription | null;
  /** Fees of the prescription that were taken off by hand. */
  readonly droppedFees: readonly string[];
  /** Asked only when some boxes are related to the long-term illness and others are not. */
  readonly feesRelatedToAld: boolean | null;
  readonly thirdParty: { readonly amo: boolean; readonly amc: boolean };
  readonly means: Exclude<PaymentMeans, 'none'>;
  readonly givenCents: number | null;
}

/** An empty ticket, of a day and a time. */
export function emptyDraft(id: string, date: CivilDate, time: string | null = null): Draft {
  return {
    id,
    date,
    time,
    cause: { nature: 'sickness' },
    pathway: 'referring-doctor',
    lines: [],
    nextLineId: 0,
    prescription: null,
    droppedFees: [],
    feesRelatedToAld: null,
    thirdParty: { amo: true, amc: true },
    means: 'card',
    givenCents: null,
  };
}

/** A line without its number. */
export type NewLine = Omit<DraftLine, 'id'>;

/** The ticket with more lines at its end. */
export function addLines(draft: Draft, lines: readonly NewLine[]): Draft {
  const numbered = lines.map((line, place) => ({ ...line, id: draft.nextLineId + place }));
  return { ...draft, lines: [...draft.lines, ...numbered], nextLineId: draft.nextLineId + lines.length };
}

/** The ticket with one line changed. */
export function changeLine(draft: Draft, id: number, change: Partial<NewLine>): Draft {
  return { ...draft, lines: draft.lines.map((line) => (line.id === id ? { ...line, ...change } : line)) };
}

/** The same box scanned again makes the quantity one more; another box is a line of its own. */
export function addBox(draft: Draft, box: NewLine): Draft {
  const same = draft.lines.find((line) => line.cip13 !== undefined && line.cip13 === box.cip13 && !line.refusedByAmo);
  if (!same) return addLines(draft, [box]);
  const alert = box.alert && !box.alert.isSettled ? box.alert : same.alert;
  return changeLine(draft, same.id, { quantity: same.quantity + box.quantity, ...(alert ? { alert } : {}) });
}

/**
 * The ticket with `boxes` of a line refused by the mandatory insurance: the whole line, or a line of its own beside what
 * is accepted. With 0 the refusal is taken back.
 */
export function refuseBoxes(draft: Draft, id: number, boxes: number): Draft {
  const line = draft.lines.find((one) => one.id === id);
  if (!line) return draft;
  if (boxes === 0 || boxes >= line.quantity) return changeLine(draft, id, { refusedByAmo: boxes > 0 });
  const refused = { ...line, id: draft.nextLineId, quantity: boxes, refusedByAmo: true };
  const kept = { ...line, quantity: line.quantity - boxes };
  const lines = draft.lines.flatMap((one) => (one.id === id ? [kept, refused] : [one]));
  return { ...draft, lines, nextLineId: draft.nextLineId + 1 };
}
