import { nirKey, type CivilDate } from '#core/shared';
import type { AmcClaims, AmoPeriodClaims, AssureClaims, BeneficiaireClaims } from '#core/token';

/** An insured person's claims from a 13-character NIR and the caisse `751` + centre `0001`; the key is computed. */
export function assure(nir: string, reg: string, caisse: string): AssureClaims {
  return { nir, cle: nirKey(nir) ?? '', reg, cai: caisse.slice(0, 3), cen: caisse.slice(3), ges: '10' };
}

/** A 13-character NIR with its key. */
export function withKey(nir: string): string {
  return `${nir}${nirKey(nir) ?? ''}`;
}

/** The calendar year of this day as a right's period; `cou` has the four digits of token.md §7. */
export function thisYear(today: CivilDate, cou = '0000'): AmoPeriodClaims {
  return yearOf(Number(today.slice(0, 4)), cou);
}

/** The year before: rights that are over. */
export function lastYear(today: CivilDate): AmoPeriodClaims {
  return yearOf(Number(today.slice(0, 4)) - 1, '0000');
}

function yearOf(year: number, cou: string): AmoPeriodClaims {
  return { du: `${year}0101`, au: `${year}1231`, srv: '10', cou };
}

/** The insured person as beneficiary 0. */
export function insured(
  who: { readonly nom: string; readonly usu?: string; readonly pre: string; readonly nai: string },
  amo: AmoPeriodClaims,
): BeneficiaireClaims {
  const { nom, usu, pre, nai } = who;
  return { qua: '00', rg: '1', nom, ...(usu === undefined ? {} : { usu }), pre, nai, amo: [amo], mt: 1 };
}

/** A child of the insured person; `rg` tells twins apart. */
export function child(
  who: { readonly nom: string; readonly pre: string; readonly nai: string; readonly nir: string; readonly rg?: string },
  amo: AmoPeriodClaims,
): BeneficiaireClaims {
  const { nom, pre, nai, nir, rg = '1' } = who;
  return { qua: '06', rg, nom, pre, nai, nir: withKey(nir), amo: [amo], mt: 1 };
}

/** A responsible complementary contract in third-party payment for the year; `ben` absent = everyone. */
export function mutuelle(today: CivilDate, num: string, adh: string, frm: string): AmcClaims {
  const year = today.slice(0, 4);
  return {
    num,
    adh,
    cvt: 'TP',
    csr: '000',
    rtg: '10',
    hte: '001',
    dom: 'tp.mutuelle-demo.fr',
    sts: '2',
    du: `${year}0101`,
    au: `${year}1231`,
    frm,
    res: 1,
    c2s: 0,
  };
}
