import { accept, refuse, share, type Result } from '#core/shared';
import type { PriceRefusalCode } from '../code.ts';
import type { CataloguePrice, Frame } from '../frame.ts';
import { noteUnsettled } from '../note-unsettled.ts';
import type { SituationLine } from '../situation.ts';
import { genericCapOn } from './generic-cap.ts';
import type { BaseRule, LineFacts } from './line-facts.ts';
import { overseasOf } from './overseas-of.ts';

/** A medicine box: price and dispensing fee are two components (contracts §3, billing rules §4). */
export function describeMedicine(
  frame: Frame,
  line: SituationLine,
  cip13: string,
  index: number,
): Result<LineFacts, PriceRefusalCode> {
  const path = `lines[${index}]`;
  const found = priceOf(frame, line, cip13, path);
  if (!found.ok) return found;
  const { unitPriceCents, dispensingFeeCents, ratePct } = found.value;
  const quantity = line.quantity ?? 1;
  const listed = { price: unitPriceCents * quantity, fee: dispensingFeeCents * quantity };
  const feeCents = line.feeCents ?? listed.price + listed.fee;
  const feePart = Math.min(listed.fee, feeCents);
  const pricePart = feeCents - feePart;
  const cap = capOf(frame, line, cip13, path);
  const base = baseOfBox(line, cap, unitPriceCents, ratePct);
  noteBase(frame, base.rule, asksForCap(line, cap), path);
  const isReimbursed = base.rule !== 'base.none';
  const parts = [
    { feeCents: pricePart, baseCents: Math.min(base.unitCents * quantity, pricePart) },
    { feeCents: feePart, baseCents: isReimbursed ? feePart : 0 },
  ];
  return accept({
    index,
    line,
    code: cip13,
    category: 'medicine',
    parts,
    feeCents,
    baseCents: parts.reduce((sum, part) => sum + part.baseCents, 0),
    baseRule: base.rule,
    baseSource: base.source,
    ratePct: ratePct ?? 0,
    rateSource: line.ratePct === undefined ? 'BDPM' : 'CSS R160-5',
    quantity,
    boxes: isReimbursed ? quantity : 0,
    participations: 0,
    basket: null,
    ceilingCents: null,
    hasDearerGeneric: (cap.dearestCents ?? -1) >= unitPriceCents,
  });
}

interface BoxPrice {
  readonly unitPriceCents: number;
  readonly dispensingFeeCents: number;
  readonly ratePct: number | null;
}

const unlisted: CataloguePrice = { priceCents: null, dispensingFeeCents: null, rates: [] };

/** What the line says wins; the loaded catalogue answers for what it leaves out. */
function priceOf(frame: Frame, line: SituationLine, cip13: string, path: string): Result<BoxPrice, PriceRefusalCode> {
  const isPriced = hasPrice(line);
  const found = isPriced ? null : missingFrom(frame, cip13);
  if (found) return refuse(found, { path: `${path}.cip13` });
  const listed = frame.books.medicine?.(cip13) ?? unlisted;
  const [only = null, ...others] = line.ratePct === undefined ? listed.rates : [line.ratePct];
  if (others.length > 0) return refuse('PRICE_FIELD_MISSING', { path: `${path}.ratePct` });
  if (!isPriced && listed.priceCents === null) frame.notes.add('PRICE_FREE_PRICE_NEEDED', `${path}.feeCents`);
  const fee = line.dispensingFeeCents ?? listed.dispensingFeeCents ?? usualFee(frame, line, only, path);
  return accept({ unitPriceCents: unitPrice(line, listed.priceCents, fee), dispensingFeeCents: fee, ratePct: only });
}

function hasPrice({ unitPriceCents, feeCents }: SituationLine): boolean {
  return unitPriceCents !== undefined || feeCents !== undefined;
}

/** Why a box without a price on its line cannot be priced; null when the catalogue has it. */
function missingFrom(frame: Frame, cip13: string) {
  if (!frame.books.medicine) return 'PRICE_CATALOGUE_MISSING';
  return frame.books.medicine(cip13) ? null : 'PRICE_MEDICINE_UNKNOWN';
}

/** Price of one box without its fee: stated, listed, or what the charge of the line leaves once the fees are taken off. */
function unitPrice(line: SituationLine, listedCents: number | null, feeCents: number): number {
  const given = line.unitPriceCents ?? listedCents;
  if (given !== null) return given;
  const quantity = line.quantity ?? 1;
  return Math.max(0, Math.ceil(((line.feeCents ?? 0) - feeCents * quantity) / quantity));
}

/** Fee of a reimbursed box when neither line nor catalogue gives it: that of its pack. */
function usualFee(frame: Frame, line: SituationLine, ratePct: number | null, path: string): number {
  if (ratePct === null || ratePct === 0) return 0;
  const cents = frame.figure(line.pack === 'quarter' ? 'fee.box.quarter' : 'fee.box.month');
  const department = overseasOf(frame);
  if (department === null) return cents;
  frame.notes.add('PRICE_TARIFF_UNSETTLED', path);
  return share(cents, frame.tariff(`overseas.pharmacist.${department}`)?.value ?? 1000, 1000);
}

/** What the counter should know of the base that was taken. */
function noteBase({ notes }: Frame, rule: BaseRule, asksCap: boolean, path: string): void {
  if (rule === 'base.given') notes.add('PRICE_BASE_GIVEN', path);
  if (rule === 'base.none') notes.add('PRICE_NOT_REIMBURSED', path);
  else if (asksCap) notes.add('PRICE_GENERIC_CAP_UNKNOWN', path);
}

/** What is known of the dearest generic of a box's group, in cents without fee. */
interface GenericCap {
  readonly dearestCents: number | null;
  /** What the base is limited to: null = nothing on that day; undefined = not known. */
  readonly limit: number | null | undefined;
  readonly source: string;
}

/** What the line says wins, `null` saying that there is none; the loaded catalogue answers for what it leaves out. */
function capOf(frame: Frame, { genericCapCents }: SituationLine, cip13: string, path: string): GenericCap {
  const source = 'CSS L162-16 III';
  if (genericCapCents !== undefined) return { dearestCents: genericCapCents, limit: genericCapCents, source };
  const dearest = frame.books.medicine?.(cip13)?.generic?.dearest;
  if (!dearest) return { dearestCents: null, limit: undefined, source };
  const delay = frame.tariff('generic-cap.delay');
  const limit = genericCapOn(dearest, delay, frame.date);
  // Past the delay the limit is certain: a price is published before its box is sold.
  if (limit === null) noteUnsettled(frame, delay, path);
  return { dearestCents: dearest.priceCents, limit, source: `${source}; BDPM` };
}

/** The generic is refused, and nothing says to what the base is then limited. */
function asksForCap(line: SituationLine, { limit }: GenericCap): boolean {
  const isStated = typeof line.tfrCents === 'number' || line.baseCents !== undefined;
  return line.substitution === 'refused' && limit === undefined && !isStated;
}

/**
 * Base of one box without its fee (CSS L162-16): what the line says (AMO may take a part only), else the TFR; else the dearest generic of the group,
 * unless the prescription justifies that the medicine is not substitutable; else the price.
 */
function baseOfBox(line: SituationLine, cap: GenericCap, priceCents: number, ratePct: number | null) {
  const rule = (name: BaseRule, unitCents: number, source: string) => ({ rule: name, unitCents, source });
  if (ratePct === null || ratePct === 0) return rule('base.none', 0, 'CSS L162-17');
  if (line.baseCents !== undefined) return rule('base.given', line.baseCents, 'situation');
  if (typeof line.tfrCents === 'number') return rule('base.tfr', line.tfrCents, 'CSS L162-16 II; situation');
  if (typeof cap.limit === 'number' && line.substitution !== 'not-substitutable') {
    return rule('base.generic-cap', cap.limit, cap.source);
  }
  return rule('base.price', priceCents, 'CSS L162-16 I');
}
