import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { draft, morning, practice } from './__fixtures__/draft.ts';
import { checkDraft } from './check-draft.ts';
import type { InvoiceDraft } from './invoice.ts';

const codeOf = (change: Partial<InvoiceDraft>): string => {
  const checked = checkDraft({ ...draft, ...change }, morning);
  return checked.ok ? 'ok' : `${checked.code} ${checked.path ?? ''}`.trim();
};
const { breakdown, situation, beneficiary } = draft;

describe('a draft', () => {
  it('that is whole becomes an invoice', () => {
    expect(codeOf({})).toBe('ok');
    expect(codeOf({ proof: { none: 'no-phone', document: 'rights-certificate' } })).toBe('ok');
  });

  it.each([
    ['RECORD_DRAFT_ID', { id: 'short' }],
    ['RECORD_EMPTY', { breakdown: { ...breakdown, lines: [] }, situation: { ...situation, lines: [] } }],
    ['RECORD_TOTALS', { situation: { ...situation, lines: [] } }],
    ['RECORD_TOTALS', { breakdown: { ...breakdown, totals: { ...breakdown.totals, dueNowCents: 901 } } }],
    [
      'RECORD_BLOCKED',
      { breakdown: { ...breakdown, notes: [{ level: 'error', code: 'PRICE_CEILING_EXCEEDED', text: '' } as const] } },
    ],
    ['RECORD_DATE situation.date', { situation: { ...situation, date: '2026-11-25' as typeof situation.date } }],
    ['RECORD_TARIFF', { tariffSha256: '' }],
    ['RECORD_PAYMENT_DUE payment.dueCents', { payment: { means: 'card', dueCents: 899 } as const }],
    ['RECORD_PAYMENT_MEANS', { payment: { means: 'none', dueCents: 900 } as const }],
    ['RECORD_CASH_SHORT', { payment: { means: 'cash', dueCents: 900, givenCents: 899, changeCents: 0 } as const }],
    ['RECORD_CHANGE payment.changeCents', { payment: { means: 'cash', dueCents: 900, givenCents: 1000 } as const }],
    ['RECORD_BENEFICIARY beneficiary.nir', { beneficiary: { ...beneficiary, nir: '185127511600175' } }],
    ['RECORD_BENEFICIARY beneficiary.name', { beneficiary: { ...beneficiary, name: ' ' } }],
    ['RECORD_PROOF proof', { proof: { presentation: '', keysetSeq: 1, statusIat: 1, verifiedAt: 1, warnings: [] } }],
    ['RECORD_PRACTICE practice.rpps', { practice: { ...practice, rpps: '10003456789' } }],
  ] satisfies [string, Partial<InvoiceDraft>][])('is refused %s', (code, change) => {
    expect(codeOf(change)).toBe(code);
  });

  it('with any one amount moved by a cent no longer closes', () => {
    const members = [
      'feeCents',
      'baseCents',
      'amoCents',
      'tmCents',
      'amcCents',
      'patientCents',
      'participationCents',
    ] as const;
    fc.assert(
      fc.property(fc.constantFrom(...members), fc.constantFrom(-1, 1, 0.5), fc.boolean(), (member, by, inTotals) => {
        const moved = { ...breakdown.totals, [member]: breakdown.totals[member] + by };
        const lines = inTotals
          ? breakdown.lines
          : breakdown.lines.map((line) => ({ ...line, [member]: line[member] + by }));
        const totals = inTotals ? moved : breakdown.totals;
        expect(codeOf({ breakdown: { ...breakdown, lines, totals } })).toBe('RECORD_TOTALS');
      }),
    );
  });
});
