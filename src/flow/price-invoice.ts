import { price, type Breakdown, type BreakdownLine, type PriceRefusal, type Situation } from '#core/price';
import type { Practice } from '#core/record';
import { tariffs, type TariffTables } from '#core/tariffs';
import type { Person } from './counter/bearer.ts';
import type { Draft, DraftLine } from './counter/draft.ts';
import { prescriptionFees } from './counter/prescription-fees.ts';
import { situationLine } from './counter/situation-line.ts';

/** A line of the ticket as it is shown: typed or scanned, or a fee that goes with the prescription. */
export type TicketLine =
  | { readonly kind: 'draft'; readonly line: DraftLine; readonly priced: BreakdownLine | null }
  | { readonly kind: 'fee'; readonly code: string; readonly priced: BreakdownLine | null };

/** A ticket and its price. */
export interface PricedInvoice {
  readonly situation: Situation;
  readonly lines: readonly TicketLine[];
  readonly priced: Breakdown | PriceRefusal;
}

function providerOf({ specialty, sector, department }: Practice) {
  return { specialty, sector, department };
}

function prescriptionOf({ prescription }: Draft): Pick<Situation, 'prescriber' | 'prescriptionDate'> {
  if (!prescription) return {};
  const prescriber = prescription.prescriberId === '' ? {} : { prescriber: { id: prescription.prescriberId } };
  return { ...prescriber, prescriptionDate: prescription.date };
}

type Rights = Pick<Situation, 'patient' | 'amc' | 'amc2' | 'thirdParty'>;

/** Nobody was verified: the whole price is shown, no insurance is guessed. */
function rightsOf(draft: Draft, person: Person | null): Rights {
  if (!person) return { amc: null, thirdParty: { amo: false, amc: false } };
  const [first, second] = person.amcs;
  const amc = first?.contract ?? null;
  const amcPays = draft.thirdParty.amc && amc !== null;
  const others = second ? { amc2: second.contract } : {};
  return { patient: person.patient, amc, ...others, thirdParty: { amo: draft.thirdParty.amo, amc: amcPays } };
}

/** What a ticket's situation says whatever is done: the day, who treats, the rights of the person the care is for. */
export function situationFrame(draft: Draft, person: Person | null, practice: Practice): Omit<Situation, 'lines'> {
  return {
    date: draft.date,
    profession: practice.profession,
    provider: providerOf(practice),
    ...(practice.profession === 'doctor' ? { pathway: draft.pathway } : {}),
    ...prescriptionOf(draft),
    ...rightsOf(draft, person),
  };
}

/** The situation (contracts §3) that a ticket amounts to, for the person the care is for. */
export function situationOf(draft: Draft, person: Person | null, practice: Practice): Situation {
  const isPharmacy = practice.profession === 'pharmacist';
  const fees = isPharmacy ? prescriptionFees(draft, person?.age ?? null) : [];
  return {
    ...situationFrame(draft, person, practice),
    lines: [
      ...draft.lines.map((line) => situationLine(line, person?.ratePct ?? null)),
      ...fees.map((code) => ({ code })),
    ],
  };
}

/**
 * Prices a ticket: its situation, and the split of each line with the reason of every cent. Amounts in cents.
 * A ticket that cannot be priced says why and where; an empty one is a refusal like the others.
 *
 * @param tables those in use at the practice; default: those of this release.
 */
export function priceInvoice(
  draft: Draft,
  person: Person | null,
  practice: Practice,
  tables: TariffTables = tariffs,
): PricedInvoice {
  const situation = situationOf(draft, person, practice);
  const priced = price(situation, { tables });
  const lineAt = (index: number) => (priced.ok ? (priced.lines[index] ?? null) : null);
  const drafted = draft.lines.map((line, index) => ({ kind: 'draft', line, priced: lineAt(index) }) as const);
  const fees = situation.lines.slice(draft.lines.length).map(({ code = '' }, place) => {
    return { kind: 'fee', code, priced: lineAt(draft.lines.length + place) } as const;
  });
  return { situation, lines: [...drafted, ...fees], priced };
}
