import type { InvoiceBody, InvoiceDraft } from './invoice.ts';

/** The body of the invoice that a checked draft becomes, under its number. `salt`: 16 random bytes in base64url. */
export function invoiceBody(draft: InvoiceDraft, number: string, salt: string): InvoiceBody {
  const { situation, breakdown, tariffSha256, beneficiary, practice, payment, proof } = draft;
  const { tariffVersion } = breakdown;
  return { number, situation, breakdown, tariffVersion, tariffSha256, beneficiary, practice, payment, proof, salt };
}
