import { accept, civilDateInFrance, refuse, type Result } from '#core/shared';
import type { HolderJwk } from '#core/token';
import type { IssuerRecord } from './issuer-record.ts';
import type { KeyPair } from './keys/key-pair.ts';
import { phoneThumbprint } from './keys/key-pair.ts';
import { signerOf } from './keys/signer.ts';
import { activeKey, rightsLifetimeSeconds } from './keys/signing-key.ts';
import type { Enrolment, EnrolmentExtras, Person, Register } from './register.ts';
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

/** Whose rights to sign, for which phone. */
export interface EnrolWish extends EnrolmentExtras {
  readonly person: Person;
  readonly holder: HolderJwk;
  readonly personId?: string;
}

/**
 * Signs a credential for a person's phone and registers it. The same phone again keeps its handle and its place in the
 * opposition list: that is a renewal. An opposed phone gets nothing (ISSUER_PHONE_OPPOSED), for it may be in a thief's
 * hands; the owner enrols a new key.
 */
export async function enrol(
  { person, holder, personId, ...extras }: EnrolWish,
  { record, register, readKey, random, now }: EnrolPorts,
): Promise<Result<Enrolled, EnrolCode>> {
  const key = activeKey(record.keys, 'droits', now);
  if (!key) return refuse('ISSUER_NO_KEY');
  const phone = await phoneThumbprint(holder);
  const known = await register.find({ phone });
  if (known?.opposedAt !== undefined) return refuse('ISSUER_PHONE_OPPOSED');
  const enrolment = await register.add({
    ...extrasOf(known),
    ...extras,
    handle: known?.handle ?? toHex(random(10)),
    phone,
    person,
    ...(personId === undefined ? {} : { personId }),
    iat: now,
    exp: now + rightsLifetimeSeconds,
  });
  const { jwk } = await readKey(key.kid);
  const credential = await signCredential(
    {
      issuer: record,
      person: withOwnAmc(enrolment, now),
      holder,
      position: enrolment.position,
      iat: now,
      ...deviceOf(enrolment),
    },
    { kid: key.kid, sign: await signerOf(jwk) },
  );
  return credential.length > credentialMax ? refuse('ISSUER_TOO_LONG') : accept({ credential, enrolment });
}

function extrasOf(known: Enrolment | null): EnrolmentExtras {
  const { lossHash, amc, device, proved } = known ?? {};
  return {
    ...(lossHash === undefined ? {} : { lossHash }),
    ...(amc === undefined ? {} : { amc }),
    ...(device === undefined ? {} : { device }),
    ...(proved === undefined ? {} : { proved }),
  };
}

/** The person with the complementary insurances chosen in the app; a contract that has ended leaves the card. */
export function withOwnAmc({ person, amc }: Enrolment, now: number): Person {
  if (amc === undefined) return person;
  const today = civilDateInFrance(now).replaceAll('-', '');
  const running = amc.filter(({ au }) => au === undefined || au >= today);
  const { ass, ben } = person;
  return running.length === 0 ? { ass, ben } : { ass, ben, amc: running };
}

function deviceOf({ device }: Enrolment): { readonly device?: string } {
  return device === undefined ? {} : { device };
}

function toHex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
