import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { draft } from './__fixtures__/draft.ts';
import { invoiceBody } from './invoice-body.ts';
import { matchesInvoice } from './match-invoice.ts';
import { groupedNumber, invoiceNumber, readInvoiceNumber } from './number.ts';
import { settle } from './payment.ts';
import { isAmOrFiness, isDepartment, isRpps } from './practice.ts';
import { advance, firstState, isCancellable, type PayerEvent, type PayerState } from './states.ts';

describe('numbers', () => {
  it('never mix training and production', () => {
    expect(invoiceNumber('demo', 1)).toBe('F-000001');
    expect(invoiceNumber('prod', 1_234_567)).toBe('1234567');
    expect(['F-004 812', 'f-4812', '4812', '4\u00a0812'].map((typed) => readInvoiceNumber('demo', typed))).toEqual(
      Array.from({ length: 4 }, () => 4_812),
    );
    expect(['', 'F-', '-1', '1.5', '4812x', '1'.repeat(10)].map((typed) => readInvoiceNumber('demo', typed))).toEqual(
      Array.from({ length: 6 }, () => null),
    );
    expect(readInvoiceNumber('prod', 'F-000001')).toBeNull();
    expect(groupedNumber('F-000001')).toBe('F-000\u00a0001');
    expect(groupedNumber('1234567')).toBe('1\u00a0234\u00a0567');
  });
});

describe('cash', () => {
  it('gives back what was given over the due', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 500_000 }), fc.nat(500_000), (due, over) => {
        expect(settle(due, 'cash', due + over)).toEqual({
          ok: true,
          value: { means: 'cash', dueCents: due, givenCents: due + over, changeCents: over },
        });
      }),
    );
  });

  it('refuses too little, fractions and absurd sums; asks nothing when nothing is due', () => {
    expect(settle(900, 'cash', 899)).toMatchObject({ code: 'RECORD_CASH_SHORT', detail: { missingCents: 1 } });
    expect(settle(900, 'cash', 1000.5)).toMatchObject({ code: 'RECORD_CHANGE' });
    expect(settle(900, 'cash', 100_000_000)).toMatchObject({ code: 'RECORD_CHANGE' });
    expect(settle(0, 'cash', 500)).toEqual({ ok: true, value: { means: 'none', dueCents: 0 } });
  });
});

describe('numbers of the practice', () => {
  it('find any wrong digit of an RPPS', () => {
    expect(isRpps('10003456786')).toBe(true);
    fc.assert(
      fc.property(fc.nat(10), fc.integer({ min: 1, max: 9 }), (place, by) => {
        const wrong = [...'10003456786']
          .map((digit, at) => (at === place ? (Number(digit) + by) % 10 : digit))
          .join('');
        expect(isRpps(wrong)).toBe(false);
      }),
    );
  });

  it.each([
    ['311234567', true],
    ['2A1234567', true],
    ['31123456', false],
    ['31123456X', false],
  ])('%s: %s', (text, good) => {
    expect(isAmOrFiness(text)).toBe(good);
  });

  it.each([
    ['31', true],
    ['2A', true],
    ['974', true],
    ['20', false],
    ['00', false],
    ['96', false],
    ['979', false],
  ])('department %s: %s', (text, good) => {
    expect(isDepartment(text)).toBe(good);
  });
});

describe('states of a payer', () => {
  const states: PayerState[] = [
    'no-share',
    'pending',
    'validated',
    'sent',
    'accepted',
    'rejected',
    'paid',
    'payment-rejected',
    'cancelled',
  ];
  const events: PayerEvent[] = ['validate', 'send', 'accept', 'reject', 'pay', 'reject-payment', 'resend', 'cancel'];
  const allowed = [
    'no-share cancel cancelled',
    'pending validate validated',
    'validated send sent',
    'validated cancel cancelled',
    'sent accept accepted',
    'sent reject rejected',
    'accepted pay paid',
    'accepted reject-payment payment-rejected',
    'rejected resend sent',
    'rejected cancel cancelled',
    'payment-rejected resend sent',
    'payment-rejected cancel cancelled',
  ];

  it('move as the table says and no other way', () => {
    const found = states.flatMap((state) =>
      events.flatMap((event) => {
        const next = advance(state, event);
        return next.ok ? [`${state} ${event} ${next.value}`] : [];
      }),
    );
    expect(found.sort()).toEqual([...allowed].sort());
  });

  it('begin validated where there is a share to ask for', () => {
    const body = invoiceBody(draft, 'F-000001', '');
    expect([firstState(body, 'amo'), firstState(body, 'amc')]).toEqual(['validated', 'no-share']);
    const paid = { ...body, situation: { ...body.situation, thirdParty: { amo: true, amc: true } } };
    expect(firstState(paid, 'amc')).toBe('validated');
    expect(isCancellable(['validated', 'no-share'])).toBe(true);
    expect(isCancellable(['accepted', 'validated'])).toBe(false);
  });
});

describe('search', () => {
  const body = invoiceBody(draft, 'F-000214', '');
  const invoice = { seq: 3, at: '', kind: 'invoice', prev: '', hash: '', sig: '', body } as const;

  it.each([
    '',
    'le goff',
    'MAELLE',
    'ramb',
    '174',
    '00174',
    '001',
    '214',
    'F-000 214',
    '24/11',
    '24/11/2026',
    '2026-11-24',
    '30,00',
    '9,00 €',
  ])('finds « %s »', (typed) => {
    expect(matchesInvoice(invoice, typed)).toBe(true);
  });

  it.each(['goffé x', 'oth', '21', '74', 'F-174', '25/11', '30,01', '%', '\\d'])('does not find « %s »', (typed) => {
    expect(matchesInvoice(invoice, typed)).toBe(false);
  });
});
