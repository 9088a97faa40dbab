import { describe, expect, it } from 'vitest';
import type { CivilDate } from '#core/shared';
import { tariffOn, tariffs } from '#core/tariffs';
import {
  actsOf,
  basketOfCrown,
  careMoment,
  favouriteActs,
  findAct,
  isHoliday,
  momentSupplements,
  supplementsAt,
  toothKind,
} from './index.ts';

const day = (text: string) => text as CivilDate;
const all = (['doctor', 'dentist', 'pharmacist'] as const).flatMap(actsOf);

describe('the catalogue of acts', () => {
  it('has a sourced tariff for every act today', () => {
    const without = all.filter((act) => !tariffOn(tariffs, `${act.profession}.${act.code}`, '2026-11-24'));
    expect(without.map(({ code }) => code)).toEqual([]);
  });

  it('names each code once, and every associated code exists', () => {
    const keys = all.map((act) => `${act.profession}.${act.code}`);
    expect(new Set(keys).size).toBe(keys.length);
    for (const act of all) for (const code of act.with ?? []) expect(findAct(act.profession, code)).not.toBeNull();
  });

  it('proposes only acts that exist', () => {
    for (const profession of ['doctor', 'dentist', 'pharmacist'] as const) {
      for (const codes of favouriteActs(profession, 'general', 4)) {
        for (const code of codes) expect(findAct(profession, code)).not.toBeNull();
      }
    }
    expect(favouriteActs('doctor', 'general', 4)[0]).toEqual(['G', 'MEG']);
    expect(favouriteActs('doctor', 'general', 6)[0]).toEqual(['G']);
    expect(favouriteActs('doctor', 'general', null)[0]).toEqual(['G']);
    expect(favouriteActs('doctor', 'cardiology', 4)[0]).toEqual(['C']);
  });
});

describe('teeth (FDI)', () => {
  it.each([
    ['11', 'incisor'],
    ['22', 'incisor'],
    ['33', 'canine'],
    ['44', 'first-premolar'],
    ['15', 'second-premolar'],
    ['26', 'molar'],
    ['48', 'molar'],
    ['55', 'milk'],
    ['85', 'milk'],
    ['19', null],
    ['56', null],
    ['91', null],
    ['1', null],
    ['111', null],
  ])('%s is %s', (fdi, kind) => {
    expect(toothKind(fdi)).toBe(kind);
  });

  it.each([
    ['HBLD038', 'rac0'],
    ['HBLD073', 'moderate'],
    ['HBLD734', 'free'],
    ['HBJD001', null],
  ])('%s is in basket %s', (code, basket) => {
    expect(basketOfCrown(code)).toBe(basket);
  });
});

describe('the French calendar', () => {
  it.each([
    '2024-04-01',
    '2025-04-21',
    '2026-04-06',
    '2026-05-14',
    '2026-05-25',
    '2026-05-01',
    '2026-12-25',
    '2038-04-26',
  ])('%s is a holiday', (date) => {
    expect(isHoliday(day(date))).toBe(true);
  });

  it.each(['2026-04-05', '2026-04-07', '2026-05-15', '2026-05-26', '2026-03-02'])('%s is not', (date) => {
    expect(isHoliday(day(date))).toBe(false);
  });

  it.each([
    ['2026-04-03', '67', true],
    ['2026-04-03', '31', false],
    ['2026-12-26', '57', true],
    ['2026-12-26', '75', false],
    ['2026-05-27', '971', true],
    ['2026-05-22', '972', true],
    ['2026-06-10', '973', true],
    ['2026-12-20', '974', true],
    ['2026-04-27', '976', true],
    ['2026-05-27', '972', false],
  ])('%s in %s: %s', (date, department, expected) => {
    expect(isHoliday(day(date), department)).toBe(expected);
  });
});

describe('the moment of care', () => {
  it.each([
    ['2026-03-02', undefined, 'day'],
    ['2026-03-02', '08:00', 'day'],
    ['2026-03-02', '19:59', 'day'],
    ['2026-03-02', '20:00', 'night'],
    ['2026-03-02', '07:59', 'night'],
    ['2026-03-02', '06:00', 'night'],
    ['2026-03-02', '05:59', 'deep-night'],
    ['2026-03-01', '10:00', 'sunday-or-holiday'],
    ['2026-03-01', '23:00', 'night'],
    ['2026-03-01', undefined, 'sunday-or-holiday'],
    ['2026-03-07', '12:00', 'saturday-afternoon'],
    ['2026-03-07', '11:59', 'day'],
    ['2026-03-07', undefined, 'day'],
    ['2026-05-01', '10:00', 'sunday-or-holiday'],
  ])('%s at %s is %s', (date, time, moment) => {
    expect(careMoment(day(date), time)).toBe(moment);
  });

  it.each([
    ['G', 'night', 'MN'],
    ['G', 'deep-night', 'MM'],
    ['G', 'sunday-or-holiday', 'F'],
    ['VG', 'night', 'MDN'],
    ['VG', 'deep-night', 'MDI'],
    ['VG', 'sunday-or-holiday', 'MDD'],
    ['VG', 'day', 'MD'],
    ['G', 'day', undefined],
  ] as const)('%s by %s usually brings %s', (code, moment, supplement) => {
    expect(supplementsAt(code, moment)[0]).toBe(supplement);
  });

  it('gives only supplements that the act accepts', () => {
    for (const code of ['G', 'VG']) {
      for (const moment of ['day', 'night', 'deep-night', 'sunday-or-holiday', 'saturday-afternoon'] as const) {
        for (const extra of supplementsAt(code, moment)) {
          expect(findAct('doctor', extra)?.with).toContain(code);
          expect(momentSupplements.has(extra)).toBe(true);
        }
      }
    }
  });
});
