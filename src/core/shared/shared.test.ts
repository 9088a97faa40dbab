import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  ageInYears,
  civilDateFromCompact,
  civilDateInFrance,
  daysBetween,
  fromBase64Url,
  isCip13,
  isNirWithKey,
  maskNir,
  nirKey,
  parseCivilDate,
  share,
  toBase64Url,
  type CivilDate,
} from './index.ts';

describe('share', () => {
  it.each([
    [1075, 70, 753],
    [329, 65, 214],
    [3000, 70, 2100],
    [519, 15, 78],
    [1551, 65, 1008],
  ])('%i cents × %i %% = %i, half up', (amount, rate, expected) => {
    expect(share(amount, rate)).toBe(expected);
  });

  it('is the nearest cent, a tie going up', () => {
    fc.assert(
      fc.property(fc.nat(1_000_000_000), fc.nat(100), (amount, rate) => {
        const gap = share(amount, rate) * 100 - amount * rate;
        expect(gap).toBeGreaterThan(-50);
        expect(gap).toBeLessThanOrEqual(50);
      }),
    );
  });
});

describe('civil dates', () => {
  it.each(['2026-02-30', '2026-13-01', '2026-1-01', '26-01-01', '2026-01-01T00:00', 20260101, null])(
    'refuses %s',
    (text) => {
      expect(parseCivilDate(text)).toBeNull();
    },
  );

  it('knows leap years and lunar birth dates', () => {
    expect(parseCivilDate('2024-02-29')).toBe('2024-02-29');
    expect(parseCivilDate('2025-02-29')).toBeNull();
    expect(civilDateFromCompact('19501399')).toBeNull();
    expect(civilDateFromCompact('19500131')).toBe('1950-01-31');
  });

  it('counts whole years', () => {
    expect(ageInYears('2008-01-15' as CivilDate, '2026-01-14' as CivilDate)).toBe(17);
    expect(ageInYears('2008-01-15' as CivilDate, '2026-01-15' as CivilDate)).toBe(18);
  });

  it('adds days across the clock changes and back', () => {
    fc.assert(
      fc.property(fc.integer({ min: -20_000, max: 20_000 }), (count) => {
        const start = '2026-03-28' as CivilDate;
        expect(daysBetween(start, addDays(start, count))).toBe(count);
      }),
    );
  });

  it('takes the day in France, not in Greenwich', () => {
    expect(civilDateInFrance(Date.parse('2026-07-01T22:30:00Z') / 1000)).toBe('2026-07-02');
  });
});

describe('nir', () => {
  it.each([
    ['1851275116001', '74'],
    ['2550814168025', '38'],
  ])('%s has key %s', (nir, key) => {
    expect(nirKey(nir)).toBe(key);
    expect(isNirWithKey(nir + key)).toBe(true);
    expect(isNirWithKey(nir + String(97 - Number(key)).padStart(2, '0'))).toBe(false);
  });

  it('counts Corsica as 19 and 18', () => {
    expect(nirKey('185122A116001')).toBe(nirKey('1851219116001'));
    expect(nirKey('185122B116001')).toBe(nirKey('1851218116001'));
  });

  it.each(['185127511600', '9851275116001', 'O851275116001', '185122C116001', ''])('refuses %s', (nir) => {
    expect(nirKey(nir)).toBeNull();
  });

  it('masks all but the end', () => {
    expect(maskNir('1851275116001', '74')).toBe('…001 74');
  });
});

it('checks the CIP13 digit', () => {
  expect(isCip13('3400930302613')).toBe(true);
  expect(isCip13('3400930302614')).toBe(false);
  expect(isCip13('4006381333931')).toBe(false);
});

describe('base64url', () => {
  it('round-trips and agrees with the platform', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        const text = toBase64Url(bytes);
        expect(text).toBe(Buffer.from(bytes).toString('base64url'));
        expect(fromBase64Url(text)).toEqual(bytes);
      }),
    );
  });

  it.each(['AA=', 'AA==', 'A', 'AB', 'AAB', 'A+', 'A/', 'AA A', 'AAA\n', 'éé'])('refuses %s', (text) => {
    expect(fromBase64Url(text)).toBeNull();
  });
});
