import type { Practice } from '#core/record';
import type { Draft } from '../counter/draft.ts';
import type { Person } from '../counter/bearer.ts';
import { situationFrame } from '../price-invoice.ts';
import type { QuoteFrame } from './price-alternative.ts';

/** The frame in which a person's quote is priced: exactly that of the ticket it may become. */
export function quoteFrame(draft: Draft, person: Person, practice: Practice): QuoteFrame {
  const frame = situationFrame(draft, person, practice);
  return person.ratePct === null ? frame : { ...frame, ratePct: person.ratePct };
}
