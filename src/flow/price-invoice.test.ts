import { price } from '#core/price';
import type { Practice } from '#core/record';
import { describe, expect, it } from 'vitest';
import { draft, person } from './counter/__fixtures__/people.ts';
import { addLines } from './counter/draft.ts';
import { priceInvoice } from './price-invoice.ts';

const practice: Practice = {
  profession: 'doctor',
  name: 'Cabinet du Zinc',
  address: '1 rue du Comptoir, 31000 Toulouse',
  professional: 'Dr Salaün',
  rpps: '10001234565',
  amOrFiness: '311000001',
  specialty: 'general',
  sector: '1',
  department: '31',
};
const act = { label: 'x', quantity: 1, feeCents: null, relatedToAld: null };

describe('priceInvoice', () => {
  it('answers what `price` answers for its situation', () => {
    const contract = { responsible: true, guarantees: [{ category: 'all', kind: 'tm' }] } as const;
    const covered = person({
      amcs: [{ number: '75500017', contract, from: 'responsible-by-law' as const, until: null }],
    });
    const { situation, priced } = priceInvoice(addLines(draft(), [{ ...act, code: 'G' }]), covered, practice);
    expect(priced).toEqual(price(situation));
    expect(priced).toMatchObject({
      ok: true,
      totals: { feeCents: 3000, amoCents: 2100, amcCents: 900, dueNowCents: 0 },
    });
  });

  it('guesses no share while nobody was verified', () => {
    const box = { ...act, cip13: '3400949001453', unitPriceCents: 341, dispensingFeeCents: 102, ratePct: 65 };
    const { priced, lines } = priceInvoice(addLines(draft(), [box]), null, { ...practice, profession: 'pharmacist' });
    expect(lines.map(({ kind }) => kind)).toEqual(['draft', 'fee']);
    expect(priced).toMatchObject({ ok: true, totals: { dueNowCents: 443 + 61 } });
  });

  it('uses the rate that the rights give instead of the ordinary one', () => {
    const lines = addLines(draft(), [{ ...act, code: 'G' }]);
    expect(priceInvoice(lines, person({ ratePct: 100 }), practice).priced).toMatchObject({
      totals: { amoCents: 3000 },
    });
  });

  it('says why an empty ticket has no price', () => {
    expect(priceInvoice(draft(), person(), practice).priced).toMatchObject({ ok: false });
  });
});
