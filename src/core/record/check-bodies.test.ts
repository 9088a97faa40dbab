import { describe, expect, it } from 'vitest';
import { draft } from './__fixtures__/draft.ts';
import { bodyChecker } from './check-bodies.ts';
import type { ReadRecord } from './read-line.ts';

const record = (seq: number, kind: string, body: object): ReadRecord => ({
  seq,
  kind,
  body,
  at: '2026-11-24T09:40:00.000Z',
  prev: 'p',
  hash: 'h',
  sig: 's',
});
const invoice = (seq: number, number: string): ReadRecord => record(seq, 'invoice', { ...draft, number });

describe('bodies', () => {
  it('follow each other without gap or double, in the numbering of their mode', () => {
    const check = bodyChecker('training');
    expect(check(invoice(1, 'F-000001'))).toBeNull();
    expect(check(record(2, 'access', {}))).toBeNull();
    expect(check(invoice(3, 'F-000002'))).toBeNull();
    expect(check(invoice(4, 'F-000002'))).toBe('RECORD_NUMBER');
    expect(bodyChecker('production')(invoice(1, 'F-000001'))).toBe('RECORD_NUMBER');
    expect(bodyChecker('production')(invoice(1, '000001'))).toBeNull();
  });

  it('close to the cent', () => {
    const totals = { ...draft.breakdown.totals, amcCents: 901 };
    const body = { ...draft, number: 'F-000001', breakdown: { ...draft.breakdown, totals } };
    expect(bodyChecker('training')(record(1, 'invoice', body))).toBe('RECORD_TOTALS');
    expect(bodyChecker('training')(record(1, 'invoice', { number: 'F-000001' }))).toBe('RECORD_TOTALS');
  });

  it('cancel a live invoice once', () => {
    const check = bodyChecker('training');
    check(invoice(1, 'F-000001'));
    expect(check(record(2, 'cancel', { cancels: 1, number: 'F-000009' }))).toBe('RECORD_CANCEL');
    expect(check(record(2, 'cancel', { cancels: 1, number: 'F-000001' }))).toBeNull();
    expect(check(record(3, 'cancel', { cancels: 1, number: 'F-000001' }))).toBe('RECORD_CANCEL');
    expect(check(record(3, 'cancel', {}))).toBe('RECORD_CANCEL');
  });

  it('go on after a gap from its number, never from an earlier one, and tell it', () => {
    const gaps: unknown[] = [];
    const check = bodyChecker('training', (gap) => gaps.push(gap));
    expect(check(invoice(1, 'F-000001'))).toBeNull();
    expect(check(record(2, 'gap', { number: 'F-000000' }))).toBe('RECORD_NUMBER');
    expect(check(record(2, 'gap', { number: '7' }))).toBe('RECORD_NUMBER');
    expect(check(record(2, 'gap', {}))).toBe('RECORD_NUMBER');
    expect(check(record(2, 'gap', { number: 'F-000007' }))).toBeNull();
    expect(gaps).toEqual([{ seq: 2, at: '2026-11-24T09:40:00.000Z', number: 'F-000007', missing: 6 }]);
    expect(check(invoice(3, 'F-000002'))).toBe('RECORD_NUMBER');
    expect(bodyChecker('training')(record(1, 'gap', { number: 'F-004812' }))).toBeNull();
  });
});
