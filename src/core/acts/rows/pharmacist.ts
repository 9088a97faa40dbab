import type { Act } from '../act.ts';

const fee = { profession: 'pharmacist', category: 'fee', kind: 'fee', rate: 'rate.dispensing-fee' } as const;

/** Dispensing fees of a prescription. Fees of a box travel with the box. */
export const pharmacistActs: readonly Act[] = [
  { ...fee, code: 'HDR', label: 'Honoraire de dispensation, ordonnance' },
  {
    ...fee,
    code: 'HDA',
    label: 'Honoraire de dispensation, moins de 3 ans ou plus de 70 ans',
    age: { from: 3, under: 70, outside: true },
  },
  { ...fee, code: 'HDE', label: 'Honoraire de dispensation, médicament particulier' },
  {
    ...fee,
    code: 'HC',
    label: 'Honoraire d’ordonnance complexe, 5 lignes et plus',
    rate: 'rate.complex-dispensing-fee',
  },
];
