import type { SituationLine } from '#core/price';
import type { DraftLine } from './draft.ts';

/** The members of a value that may be absent, each without `undefined`. */
type Present<T> = { [Member in keyof T]?: Exclude<T[Member], undefined> };

/** The members of a value that are there: a situation has no empty member. */
function present<T extends object>(value: T): Present<T> {
  return Object.fromEntries(Object.entries(value).filter(([, member]) => member !== undefined)) as Present<T>;
}

/** A box: its price and its dispensing fee are per box; a price typed for the line replaces both. */
function boxLine(line: DraftLine): SituationLine {
  const { cip13, quantity, dispensingFeeCents, ratePct, substitution, genericCapCents, tfrCents, pack } = line;
  const unitPriceCents = line.unitPriceCents ?? line.feeCents ?? undefined;
  const price = { unitPriceCents, dispensingFeeCents, genericCapCents, tfrCents };
  return present({ cip13, quantity, ...price, ratePct, substitution, pack });
}

function actLine(line: DraftLine): SituationLine {
  const { code, tooth, basket, association } = line;
  const feeCents = line.feeCents ?? undefined;
  const quantity = line.quantity === 1 ? undefined : line.quantity;
  return present({ code, tooth, basket, association, feeCents, quantity });
}

/**
 * The line of the situation (contracts §3) that a line of the ticket amounts to.
 *
 * @param ratePct percent of the rights that replaces the ordinary rate; null = the line's own.
 */
export function situationLine(line: DraftLine, ratePct: number | null): SituationLine {
  const ald = line.relatedToAld === null ? {} : { relatedToAld: line.relatedToAld };
  const rate = ratePct === null ? {} : { ratePct };
  const refused = line.refusedByAmo === true ? { refusedByAmo: true } : {};
  return { ...(line.cip13 === undefined ? actLine(line) : boxLine(line)), ...rate, ...ald, ...refused };
}
