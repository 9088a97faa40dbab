import { toBase64Url } from '#core/shared';
import {
  dictionary,
  proofSigningInput,
  rightsSigningInput,
  toDigits,
  toText,
  type Presentation,
} from '../src/core/token/index.ts';
import type { TestIssuer } from '../src/core/verify/__fixtures__/test-issuer.ts';
import { deflate, now } from '../src/core/verify/__fixtures__/test-issuer.ts';

const ecdsa = { name: 'ECDSA', hash: 'SHA-256' } as const;
const p256 = { name: 'ECDSA', namedCurve: 'P-256' } as const;

/** One patient's presentation as each measured verification meets it. */
export interface Token {
  readonly digits: string;
  readonly text: string;
  /** Two verifications, one importKey and two SHA-256 on the same bytes by bare WebCrypto, and nothing else. */
  readonly bare: () => Promise<void>;
  /** The token refused at one stage of the verification each, by the stage. */
  readonly refused: Readonly<Record<string, string>>;
}

/** Presentations of so many patients, each with claims, a proof and signatures of its own. */
export async function makeTokens(issuer: TestIssuer, count: number): Promise<readonly Token[]> {
  const { rightsKey, phone } = issuer;
  const issuerKey = await importJwk(rightsKey);
  return Promise.all(
    Array.from({ length: count }, async (_, patient) => {
      const honest = await issuer.present(formOf(patient));
      const digits = toDigits(honest);
      const bare = bareCryptography(issuerKey, phone, honest);
      return { digits, text: toText(honest), bare, refused: await refusedTokens(issuer, honest, patient) };
    }),
  );
}

/** The longest run of zeros that the text form has room for, behind a true signature. */
export async function makeBomb(issuer: TestIssuer): Promise<string> {
  const zeros = deflate(new Uint8Array(2_400_000), dictionary);
  return toText(await issuer.present({ rightsPayload: () => zeros }));
}

/** What tells one patient from another. */
function formOf(patient: number) {
  const jti = toBase64Url(Uint8Array.from({ length: 9 }, (_, i) => (patient * 31 + i * 7) % 256));
  return {
    rights: (rights: object) => ({ ...rights, status: statusOf(patient) }),
    proof: (proof: object) => ({ ...proof, jti }),
  };
}

function statusOf(patient: number) {
  return { status_list: { idx: 10_007 * (patient + 1), uri: 'https://st.example/p/17' } };
}

function importJwk({ x, y }: { readonly x: string; readonly y: string }): Promise<CryptoKey> {
  return crypto.subtle.importKey('jwk', { kty: 'EC', crv: 'P-256', x, y }, p256, false, ['verify']);
}

function bareCryptography(issuerKey: CryptoKey, phone: TestIssuer['phone'], honest: Presentation): () => Promise<void> {
  const { subtle } = crypto;
  const encode = (text: string) => new TextEncoder().encode(text);
  const rights = encode(rightsSigningInput(honest.kid, honest.rightsPayload));
  const proof = encode(proofSigningInput(honest.proofPayload));
  const rightsSignature = Uint8Array.from(honest.rightsSignature);
  const proofSignature = Uint8Array.from(honest.proofSignature);
  const thumb = encode(`{"crv":"P-256","kty":"EC","x":"${phone.x}","y":"${phone.y}"}`);
  return async () => {
    const first = await subtle.verify(ecdsa, issuerKey, rightsSignature, rights);
    const key = await importJwk(phone);
    const second = await subtle.verify(ecdsa, key, proofSignature, proof);
    await subtle.digest('SHA-256', rights);
    await subtle.digest('SHA-256', thumb);
    if (!first || !second) throw new Error('the honest signatures do not hold');
  };
}

async function refusedTokens(issuer: TestIssuer, honest: Presentation, patient: number) {
  const form = formOf(patient);
  const digits = toDigits(honest);
  const bent = honest.rightsSignature.map((byte, i) => (i === 5 ? byte ^ 1 : byte));
  const bentProof = honest.proofSignature.map((byte, i) => (i === 5 ? byte ^ 1 : byte));
  const expired = await issuer.present({ ...form, rights: (rights) => ({ ...form.rights(rights), exp: now }) });
  const late = await issuer.present({
    ...form,
    proof: (proof) => ({ ...form.proof(proof), iat: now - 90, exp: now - 30 }),
  });
  return {
    WIRE_CHECKSUM: `${digits.slice(0, -1)}${String((Number(digits.at(-1)) + 1) % 10)}`,
    ISSUER_SIGNATURE: toDigits({ ...honest, rightsSignature: bent }),
    RIGHTS_EXPIRED: toDigits(expired),
    HOLDER_SIGNATURE: toDigits({ ...honest, proofSignature: bentProof }),
    PROOF_EXPIRED: toDigits(late),
  };
}
