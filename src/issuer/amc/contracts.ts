import type { CivilDate } from '#core/shared';
import type { AmcClaims } from '#core/token';

/** A contract that the training insurer signs cards for. All invented. */
export interface TrainingContract {
  readonly id: string;
  readonly label: { readonly fr: string; readonly en: string };
  readonly claims: Omit<AmcClaims, 'du' | 'au' | 'adh'>;
}

const route = { cvt: 'TP', csr: '000', rtg: '10', hte: '001', dom: 'tp.mutuelle-demo.fr', sts: '2' };

/** One contract for each thing that changes at the counter: responsible or not, second payer, both kinds of C2S. */
export const contracts: readonly TrainingContract[] = [
  {
    id: 'lavande',
    label: { fr: 'Mutuelle Lavande, contrat responsable', en: 'Mutuelle Lavande, responsible contract' },
    claims: { num: '0075432109', ...route, frm: 'CONFORT3', res: 1, c2s: 0 },
  },
  {
    id: 'horizon',
    label: { fr: 'Prévoyance Horizon, contrat non responsable', en: 'Prévoyance Horizon, not responsible' },
    claims: { num: '0044012200', ...route, frm: 'LIBRE1', res: 0, c2s: 0 },
  },
  {
    id: 'brume',
    label: { fr: 'Brume Plus, surcomplémentaire responsable', en: 'Brume Plus, second responsible contract' },
    claims: { num: '0029377700', ...route, frm: 'PLUS2', res: 1, c2s: 0 },
  },
  {
    id: 'solidaire',
    label: { fr: 'Complémentaire santé solidaire', en: 'Solidarity cover (C2S)' },
    claims: { num: '0075000001', ...route, frm: 'C2S', res: 1, c2s: 1 },
  },
];

/** The last weeks of the year, in which a renewed card already holds for the next one. */
const renewedFrom = '-11-01';

/** A contract on a day: from the first of the year to its end, or to the next one's when it is renewed late in the year. */
export function contractOn({ claims }: TrainingContract, adh: string, today: CivilDate): AmcClaims {
  const year = Number(today.slice(0, 4));
  const isLate = today.slice(4) >= renewedFrom;
  const { num, ...others } = claims;
  return { num, adh, du: `${year}0101`, au: `${isLate ? year + 1 : year}1231`, ...others };
}
