import { deflateSync } from 'fflate';
import {
  packClaims,
  rightsJws,
  rightsSigningInput,
  type Deflate,
  type HolderJwk,
  type RightsClaims,
} from '#core/token';
import type { IssuerIdentity } from './keys/keyset.ts';
import type { Sign } from './keys/signer.ts';
import { rightsLifetimeSeconds } from './keys/signing-key.ts';
import type { Person } from './register.ts';
import { statusClaim } from './status/position.ts';

const deflate: Deflate = (data, dictionary) => deflateSync(data, { dictionary, level: 9 });

/** Everything a credential says. */
export interface CredentialContents {
  readonly issuer: IssuerIdentity;
  readonly person: Person;
  readonly holder: HolderJwk;
  readonly position: number;
  /** First instant, epoch seconds; the credential lives 14 days from it. */
  readonly iat: number;
  /** Kind of device attestation that the phone gave: the slot of the format, `ext.att`. */
  readonly device?: string;
}

/** Rights signed for one phone, as a compact JWS of the profile `cpt1` (token.md §7). */
export async function signCredential(
  { issuer, person, holder, position, iat, device }: CredentialContents,
  key: { readonly kid: string; readonly sign: Sign },
): Promise<string> {
  const claims: RightsClaims = {
    iss: issuer.iss,
    env: issuer.env,
    iat,
    exp: iat + rightsLifetimeSeconds,
    cnf: { jwk: { kty: 'EC', crv: 'P-256', x: holder.x, y: holder.y } },
    status: statusClaim(issuer.statusPrefix, position),
    ...person,
    ...(device === undefined ? {} : { ext: { att: device } }),
  };
  const rightsPayload = packClaims(claims, deflate);
  const rightsSignature = await key.sign(rightsSigningInput(key.kid, rightsPayload));
  return rightsJws({ kid: key.kid, rightsPayload, rightsSignature });
}
