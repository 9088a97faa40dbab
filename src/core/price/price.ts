import type { Refusal } from '#core/shared';
import { centimesMax } from '#core/shared';
import { tariffs } from '#core/tariffs';
import { assemble } from './assemble.ts';
import type { Breakdown } from './breakdown.ts';
import { checkCombinations } from './check-combinations.ts';
import type { PriceRefusalCode } from './code.ts';
import { describeLine } from './describe/describe-line.ts';
import type { LineFacts } from './describe/line-facts.ts';
import { frameOf, type Frame, type PriceBooks } from './frame.ts';
import { parseSituation } from './parse/parse-situation.ts';
import { priceLines } from './price-lines.ts';

/** A situation that cannot be priced: why, and where in the input. */
export type PriceRefusal = { readonly ok: false } & Refusal<PriceRefusalCode>;

/**
 * Splits every line of a situation between AMO, second public payer, AMC and patient (contracts §3 and §4),
 * in the order of the billing rules. Amounts are cents; each carries the steps that lead to it.
 * Whatever is unknown, impossible or without a tariff on that day is refused with its place.
 */
export function price(input: unknown, books: PriceBooks = {}): Breakdown | PriceRefusal {
  const parsed = parseSituation(input);
  if (!parsed.ok) return parsed;
  const tables = books.tables ?? tariffs;
  const framed = frameOf(parsed.value, tables, books);
  if (!framed.ok) return framed;
  const frame = framed.value;
  const forbidden = checkCombinations(frame);
  if (forbidden) return forbidden;
  const described = describeLines(frame);
  if (!described.ok) return described;
  return assemble(frame, tables.version, priceLines(frame, described.value));
}

function describeLines(frame: Frame): { readonly ok: true; readonly value: readonly LineFacts[] } | PriceRefusal {
  const found: LineFacts[] = [];
  for (const [index, line] of frame.situation.lines.entries()) {
    const facts = describeLine(frame, line, index);
    if (!facts.ok) return facts;
    if (facts.value.feeCents > centimesMax) {
      return { ok: false, code: 'PRICE_AMOUNT_TOO_LARGE', path: `lines[${index}]` };
    }
    found.push(facts.value);
  }
  return { ok: true, value: found };
}
