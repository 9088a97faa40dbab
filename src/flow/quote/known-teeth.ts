import type { SituationLine } from '#core/price';
import { accept, type Result } from '#core/shared';
import { walkInvoices } from '../journal/walk.ts';
import type { JournalPorts, StoreCode } from '../journal-ports.ts';
import { isSamePerson, type QuotedPerson } from './quoted-person.ts';
import { toothHistory, type KnownTeeth } from './tooth-history.ts';

/** Teeth that this practice has crowned or extracted, from the person's invoices that stand. */
export async function knownTeeth(
  person: QuotedPerson,
  ports: Pick<JournalPorts, 'store' | 'codec'>,
): Promise<Result<KnownTeeth, StoreCode>> {
  const lines: SituationLine[] = [];
  const walked = await walkInvoices(ports, ({ record: { body }, cancelled }) => {
    if (cancelled === null && isSamePerson(body.beneficiary, person)) lines.push(...body.situation.lines);
    return 'go-on';
  });
  return walked.ok ? accept(toothHistory(lines)) : walked;
}
