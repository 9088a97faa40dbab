import type { TariffRow } from '../row.ts';

const bdpm = 'CIS_CIP_bdpm.txt of 2026-07-24, column 12';

/** Dispensing fees of the pharmacist, in cents: by box (in the medicine file) and by prescription (never in it). */
export const dispensing: readonly TariffRow[] = [
  { code: 'fee.box.month', from: '2015-01-01', to: null, value: 102, unit: 'cents', source: bdpm },
  { code: 'fee.box.quarter', from: '2015-01-01', to: null, value: 276, unit: 'cents', source: bdpm },
  { code: 'pharmacist.HDR', from: '2019-01-01', to: '2025-01-07', value: 51, unit: 'cents', source: 'UNIRC; LCI 2019' },
  {
    code: 'pharmacist.HDR',
    from: '2025-01-08',
    to: null,
    value: 61,
    unit: 'cents',
    source: 'billing sources of 2025-01-08 (0,66 € planned for 2027)',
  },
  { code: 'pharmacist.HDA', from: '2020-01-01', to: '2025-12-31', value: 158, unit: 'cents', source: 'UNIRC' },
  {
    code: 'pharmacist.HDA',
    from: '2026-01-01',
    to: null,
    value: 168,
    unit: 'cents',
    source: 'billing sources of 2026-01-01',
  },
  { code: 'pharmacist.HDE', from: '2020-01-01', to: null, value: 357, unit: 'cents', source: 'UNIRC' },
  {
    code: 'pharmacist.HC',
    from: '2019-01-01',
    to: null,
    value: 102,
    unit: 'cents',
    source: 'announced 1,02 €',
    unsettled: '0,51 € in 2019, 1,02 € announced, 0,82 € printed by UNIRC: the value is a parameter',
  },
  {
    code: 'pharmacist.HC.lines',
    from: '2015-01-01',
    to: null,
    value: 5,
    unit: 'count',
    source: 'UNIRC (5 reimbursed lines or more)',
  },
  {
    code: 'generic-cap.delay',
    from: '2020-01-01',
    to: null,
    value: 1,
    unit: 'years',
    source:
      'CSS L162-16 III (one year after the price of the first generic was published); LFSS 2019 art. 66, from 2020-01-01',
    unsettled:
      'the BDPM gives the day a generic came to the market, not the day its price was published: counted from it',
  },
];
