import { compactVerify, importJWK, SignJWT } from 'jose';
import { accept, parseCivilDate, refuse, toBase64Url, type Result } from '#core/shared';
import type { HolderJwk } from '#core/token';
import { makeKeyPair, type KeyPair } from '../keys/key-pair.ts';
import { parseHolderJwk } from '../keys/parse-holder-jwk.ts';
import { documentKinds, type IdentityDocument } from './document.ts';

/** What the State signed into the chip of an electronic document. */
export interface ChipContents extends IdentityDocument {
  readonly nir: string;
  readonly familyName: string;
  readonly givenName: string;
  /** `YYYYMMDD`. */
  readonly birthDate: string;
}

/** An electronic document: its signed contents, and the chip's key, which answers challenges and never leaves it. */
export interface ElectronicDocument {
  readonly signedContents: string;
  readonly chip: KeyPair;
}

const type = 'comptoir-document+jwt';

/** Makes a training document under the training authority that stands for the State. */
export async function makeElectronicDocument(contents: ChipContents, authority: KeyPair): Promise<ElectronicDocument> {
  const chip = await makeKeyPair();
  const { kty, crv, x, y } = chip.jwk;
  const signedContents = await new SignJWT({ ...contents, chip: { kty, crv, x, y } })
    .setProtectedHeader({ alg: 'ES256', kid: authority.kid, typ: type })
    .sign(await importJWK({ ...authority.jwk }, 'ES256'));
  return { signedContents, chip };
}

/** What a chip signs: the provider's challenge for one phone's key, so that the answer serves no other phone. */
export function chipMessage(challenge: string, phone: string): string {
  return `comptoir-puce.${challenge}.${phone}`;
}

/** The chip's answer, r‖s in base64url. */
export async function answerOfChip({ chip }: ElectronicDocument, message: string): Promise<string> {
  const algorithm = { name: 'ECDSA', namedCurve: 'P-256' };
  const key = await crypto.subtle.importKey('jwk', { ...chip.jwk }, algorithm, false, ['sign']);
  const hash = { name: 'ECDSA', hash: 'SHA-256' };
  return toBase64Url(new Uint8Array(await crypto.subtle.sign(hash, key, new TextEncoder().encode(message))));
}

/** Checks a chip's answer: contents signed by the authority, challenge signed by the chip named in them. */
export async function openElectronicDocument(
  {
    signedContents,
    message,
    answer,
  }: { readonly signedContents: string; readonly message: string; readonly answer: Uint8Array },
  authority: HolderJwk,
): Promise<Result<ChipContents, 'IDENTITY_CHIP'>> {
  const contents = await openContents(signedContents, authority);
  const chip = contents ? await parseHolderJwk(contents['chip']) : null;
  const expires = parseCivilDate(String(contents?.['expires']));
  const kind = documentKinds.find((known) => known === contents?.['kind']);
  if (!contents || !chip?.ok || !expires || !kind) return refuse('IDENTITY_CHIP');
  const algorithm = { name: 'ECDSA', namedCurve: 'P-256' };
  const key = await crypto.subtle.importKey('jwk', { ...chip.value }, algorithm, false, ['verify']);
  const hash = { name: 'ECDSA', hash: 'SHA-256' };
  const isAnswer = await crypto.subtle.verify(hash, key, new Uint8Array(answer), new TextEncoder().encode(message));
  if (!isAnswer) return refuse('IDENTITY_CHIP');
  const text = (name: string) => String(contents[name]);
  const { nir, familyName, givenName, birthDate, number } = {
    nir: text('nir'),
    familyName: text('familyName'),
    givenName: text('givenName'),
    birthDate: text('birthDate'),
    number: text('number'),
  };
  return accept({ kind, number, expires, nir, familyName, givenName, birthDate });
}

async function openContents(signed: string, authority: HolderJwk): Promise<Record<string, unknown> | null> {
  try {
    const { payload, protectedHeader } = await compactVerify(signed, await importJWK({ ...authority }, 'ES256'), {
      algorithms: ['ES256'],
    });
    const contents: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(payload));
    return protectedHeader.typ === type && typeof contents === 'object' && contents ? { ...contents } : null;
  } catch {
    return null;
  }
}
