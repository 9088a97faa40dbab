import type { TariffRow } from '../row.ts';

const ngap2022 = 'NGAP base of 2022 (PowerCare)';
const card2017 = 'GP tariff card of 2017-07-01; NGAP base of 2022 (PowerCare)';
const reco2023 = 'recomedicales 2023; NGAP base of 2022 (PowerCare)';

/** Supplements added to a consultation or a visit, in cents. Which goes with which act: core/acts. */
export const doctorSupplements: readonly TariffRow[] = [
  {
    code: 'doctor.MEG',
    from: '2017-05-01',
    to: null,
    value: 500,
    unit: 'cents',
    source: 'NGAP base of 2022 (PowerCare); verspieren 2024',
  },
  {
    code: 'doctor.MCG',
    from: '2017-05-01',
    to: '2017-06-30',
    value: 300,
    unit: 'cents',
    source: 'fmfpro ?p=10836; NGAP base of 2022 (PowerCare)',
  },
  {
    code: 'doctor.MCG',
    from: '2017-07-01',
    to: null,
    value: 500,
    unit: 'cents',
    source: 'NGAP base of 2022 (PowerCare); UNCAM decision 2024-10-29 art. 7',
  },
  { code: 'doctor.MCU', from: '2022-01-01', to: null, value: 1500, unit: 'cents', source: ngap2022 },
  { code: 'doctor.MUT', from: '2022-01-01', to: null, value: 500, unit: 'cents', source: ngap2022 },
  { code: 'doctor.SNP', from: '2022-01-01', to: null, value: 1500, unit: 'cents', source: ngap2022 },
  { code: 'doctor.MCX', from: '2022-01-01', to: null, value: 1600, unit: 'cents', source: ngap2022 },
  { code: 'doctor.MIC', from: '2022-01-01', to: null, value: 2300, unit: 'cents', source: ngap2022 },
  { code: 'doctor.MSH', from: '2022-01-01', to: null, value: 2300, unit: 'cents', source: ngap2022 },
  { code: 'doctor.MD', from: '2017-07-01', to: null, value: 1000, unit: 'cents', source: card2017 },
  { code: 'doctor.MDN', from: '2022-01-01', to: null, value: 3850, unit: 'cents', source: ngap2022 },
  { code: 'doctor.MDD', from: '2022-01-01', to: null, value: 2260, unit: 'cents', source: ngap2022 },
  { code: 'doctor.MDI', from: '2022-01-01', to: null, value: 4350, unit: 'cents', source: ngap2022 },
  { code: 'doctor.MN', from: '2017-07-01', to: null, value: 3500, unit: 'cents', source: reco2023 },
  { code: 'doctor.MM', from: '2017-07-01', to: null, value: 4000, unit: 'cents', source: card2017 },
  { code: 'doctor.F', from: '2017-07-01', to: null, value: 1906, unit: 'cents', source: card2017 },
  { code: 'doctor.CRN', from: '2017-07-01', to: null, value: 4250, unit: 'cents', source: card2017 },
  {
    code: 'doctor.CRM',
    from: '2022-01-01',
    to: null,
    value: 5150,
    unit: 'cents',
    source: 'recomedicales 2023 (G + regulated call 0 h – 6 h = 76,50 €)',
  },
  { code: 'doctor.CRD', from: '2022-01-01', to: null, value: 2650, unit: 'cents', source: reco2023 },
  { code: 'doctor.CRS', from: '2022-01-01', to: null, value: 2650, unit: 'cents', source: ngap2022 },
  { code: 'doctor.VRN', from: '2022-01-01', to: null, value: 4600, unit: 'cents', source: ngap2022 },
  { code: 'doctor.VRM', from: '2022-01-01', to: null, value: 5500, unit: 'cents', source: ngap2022 },
  { code: 'doctor.VRD', from: '2022-01-01', to: null, value: 3000, unit: 'cents', source: ngap2022 },
  { code: 'doctor.VRS', from: '2022-01-01', to: null, value: 3000, unit: 'cents', source: ngap2022 },
  {
    code: 'supplement.emergency-only',
    from: '2024-12-22',
    to: null,
    value: 1,
    unit: 'switch',
    source: 'UNCAM decision 2024-10-29 art. 14; egora 2024-12-06 (MN, MM, F: emergency or regulated call)',
  },
  {
    code: 'supplement.MCG.age',
    from: '2017-05-01',
    to: null,
    value: 16,
    unit: 'years',
    source: 'fmfpro ?p=10836; UNCAM decision 2024-10-29 art. 7 (under 16 with a referring doctor only)',
  },
];
