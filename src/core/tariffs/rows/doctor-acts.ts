import type { TariffRow } from '../row.ts';

const ngap2022 = 'NGAP base of 2022 (PowerCare)';
const newKeys2017 = 'convention médicale 2016: key letters G and VG since 2017-05-01 (NGAP sheet of the GP, 2022)';
const ameli2024 = 'ameli 2024-11-28';

/** Consultations, visits and teleconsultations of the general practitioner, metropolitan France, in cents. */
export const doctorActs: readonly TariffRow[] = [
  { code: 'doctor.G', from: '2017-05-01', to: '2023-10-31', value: 2500, unit: 'cents', source: newKeys2017 },
  {
    code: 'doctor.G',
    from: '2023-11-01',
    to: '2024-12-21',
    value: 2650,
    unit: 'cents',
    source: 'recomedicales 2023; BFM Business 2024-04-17',
  },
  { code: 'doctor.G', from: '2024-12-22', to: null, value: 3000, unit: 'cents', source: ameli2024 },
  { code: 'doctor.VG', from: '2017-05-01', to: '2023-10-31', value: 2500, unit: 'cents', source: newKeys2017 },
  {
    code: 'doctor.VG',
    from: '2023-11-01',
    to: '2024-12-21',
    value: 2650,
    unit: 'cents',
    source: 'recomedicales 2023 (the visit follows G)',
  },
  { code: 'doctor.VG', from: '2024-12-22', to: null, value: 3000, unit: 'cents', source: ameli2024 },
  {
    code: 'doctor.C',
    from: '2011-01-01',
    to: null,
    value: 2300,
    unit: 'cents',
    source: 'ameli 2024-11-28 (non-OPTAM with overrun); sereniteassurances 2011',
  },
  {
    code: 'doctor.V',
    from: '2011-01-01',
    to: null,
    value: 2300,
    unit: 'cents',
    source: 'ameli 2024-11-28 (non-OPTAM with overrun); sereniteassurances 2011',
  },
  {
    code: 'doctor.TCG',
    from: '2018-09-15',
    to: null,
    value: 2500,
    unit: 'cents',
    source: 'convention médicale, avenant 6 (2018-09-15); verspieren 2024, dispofi (kept)',
  },
  {
    code: 'doctor.APC',
    from: '2023-05-01',
    to: '2024-12-21',
    value: 5500,
    unit: 'cents',
    source: 'recomedicales 2023',
  },
  { code: 'doctor.APC', from: '2024-12-22', to: null, value: 6000, unit: 'cents', source: 'europe1 2024' },
  { code: 'doctor.IMT', from: '2023-05-01', to: null, value: 6000, unit: 'cents', source: 'recomedicales 2023' },
  {
    code: 'doctor.COE',
    from: '2024-12-22',
    to: '2025-12-31',
    value: 5400,
    unit: 'cents',
    source: 'fmfpro (planned 2025-07, postponed to 2026-01-01)',
  },
  { code: 'doctor.COE', from: '2026-01-01', to: null, value: 6000, unit: 'cents', source: 'fmfpro; rofim.fr' },
  { code: 'doctor.GL', from: '2026-01-01', to: null, value: 6000, unit: 'cents', source: 'rofim.fr; fmfpro' },
  { code: 'doctor.TE2', from: '2026-01-01', to: null, value: 2300, unit: 'cents', source: 'rofim.fr' },
  { code: 'doctor.CCX', from: '2022-01-01', to: null, value: 4600, unit: 'cents', source: ngap2022 },
];
