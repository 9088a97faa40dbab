import { price, type Breakdown, type BreakdownLine, type PriceRefusal, type Situation } from '#core/price';
import type { Practice } from '#core/record';
import { tariffs, type TariffTables } from '#core/tariffs';
import type { Person } from './counter/bearer.ts';
import type { Draft, DraftLine } from './counter/draft.ts';
import { feesRelatedToAld } from './counter/fees-ald.ts';
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

function prescriptionOf({ prescription }: Draft): Pick<Situation, 'prescriber' | 'prescriptionDate' | 'renewal'> {
  if (!prescription) return {};
  const prescriber = prescription.prescriberId === '' ? {} : { prescriber: { id: prescription.prescriberId } };
  const renewal = prescription.renewal ? { renewal: prescription.renewal } : {};
  return { ...prescriber, prescriptionDate: prescription.date, ...renewal };
}

/** Only a doctor's supplements depend on the clock, and only his rate on the pathway. */
function visitOf({ pathway, time }: Draft, { profession }: Practice): Pick<Situation, 'pathway' | 'time'> {
  if (profession !== 'doctor') return {};
  return time === null ? { pathway } : { pathway, time };
}

function causeOf({ cause }: Draft): Pick<Situation, 'nature' | 'accident'> {
  const { nature, accidentDate, accidentNumber } = cause;
  if (nature === 'sickness') return {};
  if (nature === 'maternity' || accidentDate === undefined) return { nature };
  const number = accidentNumber === undefined ? {} : { number: accidentNumber };
  return { nature, accident: { date: accidentDate, ...number } };
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
    ...visitOf(draft, practice),
    ...causeOf(draft),
    ...prescriptionOf(draft),
    ...rightsOf(draft, person),
  };
}

/** The situation (contracts §3) that a ticket amounts to, for the person the care is for. */
export function situationOf(draft: Draft, person: Person | null, practice: Practice): Situation {
  const isPharmacy = practice.profession === 'pharmacist';
  const fees = isPharmacy ? prescriptionFees(draft, person?.age ?? null) : [];
  const related = feesRelatedToAld(draft, person);
  const ald = typeof related === 'boolean' ? { relatedToAld: related } : {};
  return {
    ...situationFrame(draft, person, practice),
    lines: [
      ...draft.lines.map((line) => situationLine(line, person?.ratePct ?? null)),
      ...fees.map((code) => ({ code, ...ald })),
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
