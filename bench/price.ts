import { price, type PriceBooks } from '../src/core/price/index.ts';
import type { BenchReport } from './bench.ts';
import { quantile } from './quantile.ts';

/** Five-line invoices of the three professions, with what makes them costly: exemptions, pathway, guarantees, heavy acts. */
const invoices = [
  {
    date: '2026-03-02',
    profession: 'pharmacist',
    patient: { birthDate: '1970-05-01', cover: { ald: true } },
    lines: [
      {
        cip13: '3400949003167',
        quantity: 2,
        unitPriceCents: 1449,
        dispensingFeeCents: 102,
        ratePct: 65,
        relatedToAld: true,
      },
      { cip13: '3400949000586', unitPriceCents: 1384, dispensingFeeCents: 102, ratePct: 30 },
      { cip13: '3400932440276', unitPriceCents: 417, dispensingFeeCents: 102, ratePct: 15 },
      { cip13: '3400930256503', unitPriceCents: 961, dispensingFeeCents: 102, ratePct: 65, genericCapCents: 745 },
      { code: 'HDR' },
    ],
    amc: { guarantees: [{ category: 'all', kind: 'tm' }] },
  },
  {
    date: '2026-03-02',
    time: '22:00',
    profession: 'doctor',
    provider: { sector: '2-optam' },
    patient: { birthDate: '1970-05-01', regime: 'alsace-moselle' },
    pathway: 'outside',
    lines: [
      { code: 'G', feeCents: 5000 },
      { code: 'MN' },
      { label: 'acte', category: 'technical', baseCents: 9000, ratePct: 70 },
      { label: 'acte', category: 'technical', baseCents: 4500, ratePct: 70 },
      { label: 'acte', category: 'consultation', baseCents: 2300, ratePct: 70, feeCents: 4000 },
    ],
    amc: { guarantees: [{ category: 'all', kind: 'pctOfBase', value: 200, includesAmo: true }] },
    amc2: { guarantees: [{ category: 'all', kind: 'fixed', cents: 500 }] },
  },
  {
    date: '2026-03-02',
    profession: 'dentist',
    patient: { birthDate: '1970-05-01' },
    lines: [
      { code: 'C' },
      { code: 'HBJD001' },
      { code: 'HBMD053', tooth: '26' },
      { code: 'HBLD038', tooth: '36', feeCents: 29000 },
      { code: 'HBLD073', tooth: '46', feeCents: 44000 },
    ],
    amc: { guarantees: [{ category: 'dental-prosthesis', kind: 'pctOfBase', value: 300, includesAmo: true }] },
  },
];

const invoicesARound = 6_000;
const rounds = 24;

function priceAll(books: PriceBooks): void {
  for (const invoice of invoices) if (!price(invoice, books).ok) throw new TypeError('an invoice was refused');
}

/**
 * Invoices priced in a second of one core, from the untrusted input on.
 * Seconds are the processor time of this process, collector included: other programs of the machine do not count.
 */
function perSecond(books: PriceBooks): number {
  const before = process.cpuUsage();
  for (let count = 0; count < invoicesARound; count += invoices.length) priceAll(books);
  const { user, system } = process.cpuUsage(before);
  return Math.round((invoicesARound * 1_000_000) / (user + system));
}

/**
 * How many five-line invoices a second, with the reason of every cent and without: the best and the median of rounds
 * taken in turn. A shared core runs at half speed for seconds on end, which processor time does not show; the best
 * round is the program's own speed, and the ratio is taken within each pair.
 */
export function run(): BenchReport {
  perSecond({});
  perSecond({ explain: false });
  const pairs = Array.from({ length: rounds }, () => ({
    explained: perSecond({}),
    bare: perSecond({ explain: false }),
  }));
  const explained = pairs.map((pair) => pair.explained);
  const bare = pairs.map((pair) => pair.bare);
  const ratios = pairs.map((pair) => pair.bare / pair.explained);
  return {
    results: {
      explained: { invoicesPerSecond: Math.max(...explained), median: quantile(explained, 0.5), linesPerInvoice: 5 },
      bare: { invoicesPerSecond: Math.max(...bare), median: quantile(bare, 0.5), linesPerInvoice: 5 },
    },
    ratios: { 'bare/explained': Math.round(quantile(ratios, 0.5) * 100) / 100 },
  };
}
