import { accept, isNirWithKey, nirKey, refuse, type Result } from '#core/shared';
import type { AssureClaims, RightsClaims } from './claims.ts';
import type { ClaimCode } from './codes.ts';
import { isPeriod } from './compact-date.ts';
import { isNameText } from './name-text.ts';
import type { UncheckedRights } from './rights-shape.ts';

type Beneficiaire = UncheckedRights['ben'][number];
type Amc = NonNullable<UncheckedRights['amc']>[number];

const maxBeneficiaires = 12;
const maxAmc = 3;
const maxAmoPeriods = 4;
const maxStatusIndex = 1_048_575;
/** Codes of an AMC other than its numbers; its `dom` is an Internet domain, in either case. */
const amcCode = /^[0-9A-Z.-]{0,20}$/;
const amcCodes = ['cvt', 'csr', 'rtg', 'hte', 'sts', 'frm'] as const;
const amcDomain = /^[0-9A-Za-z.-]{0,20}$/;

/**
 * Step 9, last part: the value of every claim about people and insurers, in the order CLAIM_FORMAT, NIR_KEY, CLAIM_TEXT,
 * BEN_DUPLICATE. The claims about trust (iss, env, dates, key, list) are the verifier's.
 */
export function checkRightsValues(rights: UncheckedRights): Result<RightsClaims, ClaimCode> {
  if (!hasRightFormats(rights)) return refuse('CLAIM_FORMAT');
  if (!hasRightNirKeys(rights)) return refuse('NIR_KEY');
  const names = rights.ben.flatMap(({ nom, usu, pre }) => (usu === undefined ? [nom, pre] : [nom, usu, pre]));
  if (!names.every(isNameText)) return refuse('CLAIM_TEXT');
  const people = new Set(rights.ben.map(({ nai, rg, qua }) => `${nai} ${rg} ${qua}`));
  return people.size === rights.ben.length ? accept(rights as RightsClaims) : refuse('BEN_DUPLICATE');
}

function hasRightFormats({ status, ass, ben, amc }: UncheckedRights): boolean {
  const { idx } = status.status_list;
  return (
    isWithin(idx, 0, maxStatusIndex) &&
    isAssure(ass) &&
    isWithin(ben.length, 1, maxBeneficiaires) &&
    ben.every(isBeneficiaire) &&
    (amc === undefined || (isWithin(amc.length, 1, maxAmc) && amc.every((one) => isAmc(one, ben.length))))
  );
}

function isAssure({ nir, cle, reg, cai, cen, ges }: AssureClaims): boolean {
  const numbers = [cle, reg, cai, cen, ges ?? '00'];
  const lengths = [2, 2, 3, 4, 2];
  return nirKey(nir) !== null && numbers.every((text, i) => /^\d+$/.test(text) && text.length === lengths[i]);
}

function isBeneficiaire({ qua, rg, nai, nir, amo, mt }: Beneficiaire): boolean {
  return (
    /^0\d$/.test(qua) &&
    /^[1-9]$/.test(rg) &&
    /^\d{8}$/.test(nai) &&
    (nir === undefined || (/^.{13}\d\d$/.test(nir) && nirKey(nir.slice(0, 13)) !== null)) &&
    isFlag(mt) &&
    isWithin(amo.length, 1, maxAmoPeriods) &&
    amo.every(isAmoPeriod)
  );
}

function isAmoPeriod(period: Beneficiaire['amo'][number]): boolean {
  const { srv, cou, tx = 0 } = period;
  return isPeriod(period) && /^\d\d$/.test(srv) && /^\d{4}$/.test(cou) && isWithin(tx, 0, 100);
}

function isAmc(amc: Amc, people: number): boolean {
  return (
    /^[0-9A-Z]{8,10}$/.test(amc.num) &&
    /^[0-9A-Z.-]{1,16}$/.test(amc.adh) &&
    isPeriod(amc) &&
    amcCodes.every((name) => amcCode.test(amc[name] ?? '')) &&
    amcDomain.test(amc.dom ?? '') &&
    isFlag(amc.res) &&
    isFlag(amc.c2s) &&
    (amc.ben === undefined || areIndices(amc.ben, people))
  );
}

function hasRightNirKeys({ ass, ben }: UncheckedRights): boolean {
  return nirKey(ass.nir) === ass.cle && ben.every(({ nir }) => nir === undefined || isNirWithKey(nir));
}

/** True for distinct places in a list of `count` people. */
export function areIndices(indices: readonly number[], count: number): boolean {
  return new Set(indices).size === indices.length && indices.every((index) => isWithin(index, 0, count - 1));
}

function isFlag(value: number | undefined): boolean {
  return value === undefined || value === 0 || value === 1;
}

function isWithin(value: number, min: number, max: number): boolean {
  return Number.isInteger(value) && value >= min && value <= max;
}
