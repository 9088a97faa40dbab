import type { TariffRow } from '../row.ts';

const csmf = 'CSMF, DROM et Corse (G at 36 € overseas for 30 € in metropolitan France)';
const unknown = 'coefficient before 2024-12-23 not settled: sources give 10 % and 20 %';

const pharmacy = 'DROM coefficients 1,264 to 1,36 (billing sources of 2025)';
const whichDepartment = 'sources give 1,264 to 1,36 without saying which department has which: 1 is applied';
const pharmacist = (department: string): TariffRow => ({
  code: `overseas.pharmacist.${department}`,
  from: '2015-01-01',
  to: null,
  value: 1000,
  unit: 'permille',
  source: pharmacy,
  unsettled: whichDepartment,
});

/** Coefficients overseas, in thousandths of the metropolitan tariff: doctors' acts, pharmacists' dispensing fees. */
export const overseas: readonly TariffRow[] = [
  { code: 'overseas.doctor.971', from: '2024-12-23', to: null, value: 1200, unit: 'permille', source: csmf },
  { code: 'overseas.doctor.972', from: '2024-12-23', to: null, value: 1200, unit: 'permille', source: csmf },
  {
    code: 'overseas.doctor.973',
    from: '2017-05-01',
    to: '2024-12-22',
    value: 1200,
    unit: 'permille',
    source: 'debate of the Assemblée nationale, 14th legislature (20 % in Guyane)',
    unsettled: unknown,
  },
  { code: 'overseas.doctor.973', from: '2024-12-23', to: null, value: 1200, unit: 'permille', source: csmf },
  {
    code: 'overseas.doctor.974',
    from: '2017-05-01',
    to: '2024-12-22',
    value: 1200,
    unit: 'permille',
    source: 'debate of the Assemblée nationale, 14th legislature (20 % at La Réunion)',
    unsettled: unknown,
  },
  { code: 'overseas.doctor.974', from: '2024-12-23', to: null, value: 1200, unit: 'permille', source: csmf },
  { code: 'overseas.doctor.976', from: '2024-12-23', to: null, value: 1200, unit: 'permille', source: csmf },
  pharmacist('971'),
  pharmacist('972'),
  pharmacist('973'),
  pharmacist('974'),
  pharmacist('976'),
];
