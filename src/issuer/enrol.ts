import { accept, refuse, type Result } from '#core/shared';
import type { HolderJwk } from '#core/token';
import type { IssuerRecord } from './issuer-record.ts';
import type { KeyPair } from './keys/key-pair.ts';
import { phoneThumbprint } from './keys/key-pair.ts';
import { signerOf } from './keys/signer.ts';
import { activeKey, rightsLifetimeSeconds } from './keys/signing-key.ts';
import type { Enrolment, Person, Register } from './register.ts';
import { signCredential } from './sign-credential.ts';

/** Why an issuer signs nothing. */
export type EnrolCode = 'ISSUER_NO_KEY' | 'ISSUER_PHONE_OPPOSED' | 'ISSUER_TOO_LONG';

/** Longest signed rights, in characters: with the longest proof they still fit a frame of 1,000 bytes (token.md §7). */
const credentialMax = 1_200;

/** What enrolment and renewal need of the outside. */
export interface EnrolPorts {
  readonly record: IssuerRecord;
  readonly register: Register;
  /** Private key of a signing key of the record. */
  readonly readKey: (kid: string) => Promise<KeyPair>;
  readonly random: (count: number) => Uint8Array;
  readonly now: number;
}

/** A signed credential and where the register keeps it. */
export interface Enrolled {
  readonly credential: string;
  readonly enrolment: Enrolment;
}

/**
 * Signs a credential for a person's phone and registers it. The same phone again keeps its handle and its place in the
 * opposition list: that is a renewal. An opposed phone gets nothing (ISSUER_PHONE_OPPOSED), for it may be in a thief's
 * hands; the owner enrols a new key.
 */
export async function enrol(
  wanted: { readonly person: Person; readonly holder: HolderJwk; readonly personId?: string },
  { record, register, readKey, random, now }: EnrolPorts,
): Promise<Result<Enrolled, EnrolCode>> {
  const key = activeKey(record.keys, 'droits', now);
  if (!key) return refuse('ISSUER_NO_KEY');
  const phone = await phoneThumbprint(wanted.holder);
  const known = await register.find({ phone });
  if (known?.opposedAt !== undefined) return refuse('ISSUER_PHONE_OPPOSED');
  const enrolment = await register.add({
    handle: known?.handle ?? toHex(random(10)),
    phone,
    person: wanted.person,
    ...(wanted.personId === undefined ? {} : { personId: wanted.personId }),
    iat: now,
    exp: now + rightsLifetimeSeconds,
  });
  const { jwk } = await readKey(key.kid);
  const credential = await signCredential(
    { issuer: record, person: wanted.person, holder: wanted.holder, position: enrolment.position, iat: now },
    { kid: key.kid, sign: await signerOf(jwk) },
  );
  return credential.length > credentialMax ? refuse('ISSUER_TOO_LONG') : accept({ credential, enrolment });
}

function toHex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
