import type { TariffRow } from '../row.ts';

const arrete = 'annual arrêté on the plafond de la Sécurité sociale';

/** Figures that complementary guarantees refer to. */
export const insurance: readonly TariffRow[] = [
  { code: 'pmss', from: '2017-01-01', to: '2017-12-31', value: 326900, unit: 'cents', source: arrete },
  { code: 'pmss', from: '2018-01-01', to: '2018-12-31', value: 331100, unit: 'cents', source: arrete },
  { code: 'pmss', from: '2019-01-01', to: '2019-12-31', value: 337700, unit: 'cents', source: arrete },
  { code: 'pmss', from: '2020-01-01', to: '2022-12-31', value: 342800, unit: 'cents', source: arrete },
  {
    code: 'pmss',
    from: '2023-01-01',
    to: '2023-12-31',
    value: 366600,
    unit: 'cents',
    source: `${arrete}; dsfi.fr 2024`,
  },
  {
    code: 'pmss',
    from: '2024-01-01',
    to: '2024-12-31',
    value: 386400,
    unit: 'cents',
    source: `${arrete}; dsfi.fr 2024`,
  },
  {
    code: 'pmss',
    from: '2025-01-01',
    to: '2025-12-31',
    value: 392500,
    unit: 'cents',
    source: `${arrete}; acommeassure.com`,
  },
  {
    code: 'pmss',
    from: '2026-01-01',
    to: null,
    value: 400500,
    unit: 'cents',
    source: `${arrete} of 2025-12-22; magnolia.fr`,
  },
  {
    code: 'responsible.overrun-cap',
    from: '2005-01-01',
    to: null,
    value: 100,
    unit: 'percent',
    source: 'CSS R871-2 (overrun of non-OPTAM doctors, of the base)',
  },
  {
    code: 'responsible.optam-gap',
    from: '2005-01-01',
    to: null,
    value: 20,
    unit: 'percent',
    source: 'CSS R871-2 (20 points under the OPTAM guarantee)',
  },
];
