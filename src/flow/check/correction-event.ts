import type { Correction, Finding, Pathway } from '#core/price';
import type { CounterEvent } from '../counter/events.ts';
import type { PricedInvoice } from '../price-invoice.ts';

/** What takes a line of the ticket off, whether it was put there or goes with the prescription. */
export function removalOf(place: number, { lines }: PricedInvoice): CounterEvent | null {
  const entry = lines[place];
  if (!entry) return null;
  return entry.kind === 'fee' ? { type: 'drop-fee', code: entry.code } : { type: 'remove-line', id: entry.line.id };
}

const pathways: readonly Pathway[] = [
  'referring-doctor',
  'new-referring-doctor',
  'emergency',
  'direct-access',
  'outside',
];

function changeOf({ path, value }: Extract<Correction, { kind: 'set' }>, invoice: PricedInvoice): CounterEvent | null {
  const pathway = pathways.find((known) => path === 'pathway' && known === value);
  if (pathway) return { type: 'pathway', pathway };
  if (path.startsWith('thirdParty.') && value === true)
    return { type: 'third-party', thirdParty: { amo: true, amc: true } };
  const [, place, member] = /^lines\[(\d+)\]\.(\w+)$/.exec(path) ?? [];
  const entry = invoice.lines[Number(place)];
  if (entry?.kind !== 'draft') return null;
  const { id } = entry.line;
  if (typeof value !== 'number') return null;
  if (member === 'feeCents') return { type: 'change-line', id, change: { feeCents: value } };
  return member === 'association' ? { type: 'change-line', id, change: { association: value } } : null;
}

/** Where what is missing is typed. */
const panels: Partial<Record<Finding['code'], 'prescription' | 'care'>> = {
  PRICE_CHECK_PRESCRIBER_MISSING: 'prescription',
  PRICE_CHECK_PRESCRIPTION_DATE_MISSING: 'prescription',
  PRICE_CHECK_PRESCRIPTION_OLD: 'prescription',
  PRICE_CHECK_RENEWAL_OVER: 'prescription',
  PRICE_CHECK_ACCIDENT_MISSING: 'care',
};

/** What one key does about a finding, on this ticket; null when only a person can tell. */
export function correctionEvent({ code, correction }: Finding, invoice: PricedInvoice): CounterEvent | null {
  const panel = panels[code];
  if (panel) return { type: 'open', panel };
  switch (correction?.kind) {
    case 'remove-line':
      return removalOf(correction.index, invoice);
    case 'add-line':
      return { type: 'add-act', code: correction.code };
    case 'set':
      return changeOf(correction, invoice);
    case undefined:
      return null;
  }
}
