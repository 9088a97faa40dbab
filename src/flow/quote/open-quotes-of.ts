import { accept, type CivilDate, type Result } from '#core/shared';
import type { StoreCode } from '../journal-ports.ts';
import { isSamePerson, type QuotedPerson } from './quoted-person.ts';
import type { QuotePorts } from '../quote-ports.ts';
import { isBilled } from './is-billed.ts';
import { openQuoteRow, type StoredQuote } from './open-row.ts';

/**
 * Quotes that a person may still have billed on a day, newest first. Bodies are opened one by one: nothing personal is
 * indexed in clear, and a practice has a few hundred quotes open at most.
 */
export async function openQuotesOf(
  person: QuotedPerson,
  on: CivilDate,
  ports: QuotePorts,
): Promise<Result<readonly StoredQuote[], StoreCode>> {
  const rows = await ports.quotes.validOn(on);
  if (!rows.ok) return rows;
  const found: StoredQuote[] = [];
  for (const row of rows.value) {
    const opened = await openQuoteRow(row, ports);
    if (!opened.ok) return opened;
    if (!isSamePerson(opened.value.quote.beneficiary, person)) continue;
    const billed = await isBilled(row, opened.value.quote, ports);
    if (!billed.ok) return billed;
    if (!billed.value) found.push(opened.value);
  }
  return accept(found);
}
