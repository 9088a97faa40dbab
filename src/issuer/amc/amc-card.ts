import { importJWK, jwtVerify, SignJWT } from 'jose';
import { accept, nirKey, refuse, type Result } from '#core/shared';
import { isJsonObject, readPersonClaims, type AmcClaims } from '#core/token';
import type { KeyPair } from '../keys/key-pair.ts';

/** Name of the training complementary insurer that signs cards. */
export const amcIssuer = 'amc.comptoir.example';

const type = 'cpt1-amc+jwt';

/** A signed card of a complementary insurance: which contract, for whom. */
export interface AmcCard {
  /** NIR of the insured person, 13 characters: nobody else may put this contract on a card. */
  readonly nir: string;
  readonly amc: AmcClaims;
}

/** Signs a card that may be added to the patient's app until the contract ends. */
export async function signAmcCard(
  { nir, amc }: AmcCard,
  { key, now, exp }: { readonly key: KeyPair; readonly now: number; readonly exp: number },
): Promise<string> {
  return new SignJWT({ nir, amc })
    .setProtectedHeader({ alg: 'ES256', kid: key.kid, typ: type })
    .setIssuer(amcIssuer)
    .setIssuedAt(now)
    .setExpirationTime(exp)
    .sign(await importJWK({ ...key.jwk }, 'ES256'));
}

/** Opens a card: signature of the insurer, date, and a contract that the format allows (token.md §7). */
export async function openAmcCard(
  card: string,
  { key, now }: { readonly key: { readonly x: string; readonly y: string }; readonly now: number },
): Promise<Result<AmcCard, 'AMC_CARD'>> {
  try {
    const publicKey = await importJWK({ kty: 'EC', crv: 'P-256', x: key.x, y: key.y }, 'ES256');
    const { payload } = await jwtVerify(card, publicKey, {
      algorithms: ['ES256'],
      typ: type,
      issuer: amcIssuer,
      currentDate: new Date(now * 1000),
      requiredClaims: ['exp', 'iat'],
    });
    const amc = readContract(payload['amc']);
    const { nir } = payload;
    return amc && typeof nir === 'string' ? accept({ nir, amc }) : refuse('AMC_CARD');
  } catch {
    return refuse('AMC_CARD');
  }
}

/** A person of the format's smallest form, in whose place a contract is held against the rules of a credential. */
const bearer = {
  ass: { nir: '2850578006048', cle: nirKey('2850578006048') ?? '', reg: '01', cai: '751', cen: '0001' },
  ben: [{ qua: '00', rg: '1', nom: 'A', pre: 'A', nai: '19850512', amo: [{ du: '20260101', srv: '10', cou: '0000' }] }],
};

function readContract(amc: unknown): AmcClaims | null {
  if (!isJsonObject(amc)) return null;
  const checked = readPersonClaims({ ...bearer, amc: [amc] });
  return checked.ok ? (checked.value.amc?.[0] ?? null) : null;
}
