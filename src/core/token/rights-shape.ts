import { accept, refuse, type Result } from '#core/shared';
import type { AmcClaims, BeneficiaireClaims, HolderJwk, RightsClaims } from './claims.ts';
import { checkShape, type Shape, type ShapeCode } from './shape.ts';

const indices: Shape = { list: 'whole' };
const amo: Shape = { members: { du: 'text', srv: 'text', cou: 'text' }, optional: { au: 'text', tx: 'whole' } };
const ben: Shape = {
  members: { qua: 'text', rg: 'text', nom: 'text', pre: 'text', nai: 'text', amo: { list: amo } },
  optional: { usu: 'text', nir: 'text', mt: 'whole' },
};
const amc: Shape = {
  members: { num: 'text', adh: 'text', du: 'text' },
  optional: {
    au: 'text',
    cvt: 'text',
    csr: 'text',
    rtg: 'text',
    hte: 'text',
    dom: 'text',
    sts: 'text',
    frm: 'text',
    res: 'whole',
    c2s: 'whole',
    ben: indices,
  },
};
const rights: Shape = {
  members: {
    iss: 'text',
    env: 'text',
    iat: 'whole',
    exp: 'whole',
    cnf: { members: { jwk: { members: { kty: 'text', crv: 'text', x: 'text', y: 'text' } } } },
    status: { members: { status_list: { members: { idx: 'whole', uri: 'text' } } } },
    ass: { members: { nir: 'text', cle: 'text', reg: 'text', cai: 'text', cen: 'text' }, optional: { ges: 'text' } },
    ben: { list: ben },
  },
  optional: { amc: { list: amc }, ext: 'any' },
};

/** Rights whose members and types are right and whose values nobody checked: strings and numbers may be anything. */
export interface UncheckedRights extends Omit<RightsClaims, 'env' | 'cnf' | 'ben' | 'amc'> {
  readonly env: string;
  readonly cnf: { readonly jwk: Readonly<Record<keyof HolderJwk, string>> };
  readonly ben: readonly (Omit<BeneficiaireClaims, 'mt'> & { readonly mt?: number })[];
  readonly amc?: readonly (Omit<AmcClaims, 'res' | 'c2s'> & { readonly res?: number; readonly c2s?: number })[];
}

/** Step 9, first part: members at every depth, then the type of every member. */
export function readRightsMembers(value: unknown): Result<UncheckedRights, ShapeCode> {
  const failure = checkShape(value, rights);
  return failure ? refuse(failure) : accept(value as UncheckedRights);
}
