import type { RecordOf } from './chain.ts';

const fold = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[’'\-.\s\u00a0]+/gu, ' ')
    .toLowerCase()
    .trim();

/** Days a search may mean: `24/11`, `24/11/2026`, `2026-11-24`; as the end or the whole of `YYYY-MM-DD`. */
function dayIn(text: string): string | null {
  const french = /^(\d{1,2})\/(\d{1,2})(?:\/(\d{4}))?$/.exec(text);
  if (!french) return /^\d{4}-\d{2}-\d{2}$/.test(text) ? text : null;
  const [, day = '', month = '', year] = french;
  return `${year ?? ''}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

/** Cents that a search may mean: `45,15`, `45.15`, `45,15 €`. A bare integer is a number or the end of a NIR. */
function centsIn(text: string): number | null {
  const parts = /^€?\s*(\d{1,7})[.,](\d{2})\s*€?$/u.exec(text);
  return parts ? Number(parts[1]) * 100 + Number(parts[2]) : null;
}

/**
 * True when a validated invoice answers what was typed in the search: part of the name (accents and case aside), end of
 * the NIR, invoice number, day, or an amount billed or collected.
 */
export function matchesInvoice({ body }: RecordOf<'invoice'>, typed: string): boolean {
  const text = typed.trim().replace(/\u00a0/g, ' ');
  if (text === '') return true;
  const day = dayIn(text);
  if (day !== null) return body.situation.date.endsWith(day);
  const cents = centsIn(text);
  if (cents !== null) {
    return [body.breakdown.totals.feeCents, body.payment.dueCents].includes(cents);
  }
  const compact = text.replace(/\s/g, '').toUpperCase();
  if (/^(?:F-)?\d+$/.test(compact)) return isNumberOrNir(body.number, body.beneficiary.nir, compact);
  const name = ` ${fold(body.beneficiary.name)}`;
  return fold(text)
    .split(' ')
    .every((part) => name.includes(` ${part}`));
}

function isNumberOrNir(number: string, nir: string, digits: string): boolean {
  const bare = digits.replace(/^F-/, '');
  if (Number(number.replace(/^F-/, '')) === Number(bare)) return true;
  return !digits.startsWith('F-') && bare.length >= 3 && (nir.endsWith(bare) || nir.slice(0, 13).endsWith(bare));
}
