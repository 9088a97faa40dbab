import { accept, fromBase64Url, refuse, toBase64Url, type Result } from '#core/shared';

/** The public key of one who signs INS codes, on the curve P-256. Coordinates are base64url of 32 bytes. */
export interface InsKey {
  /** Authority and certificate, four characters each, as a code's header names them. */
  readonly signer: string;
  readonly x: string;
  readonly y: string;
}

/** Why a file is no such key: no key at all, a certificate, a private key, another curve, or nobody named. */
export type InsKeyCode =
  'INS_KEY_SHAPE' | 'INS_KEY_CERTIFICATE' | 'INS_KEY_PRIVATE' | 'INS_KEY_CURVE' | 'INS_KEY_SIGNER';

const signerForm = /^[0-9A-Z]{8}$/;
const pem = /^([\s\S]*?)-----BEGIN PUBLIC KEY-----([\sA-Za-z0-9+/=]+)-----END PUBLIC KEY-----\s*$/;
/** What stands before the point in every P-256 public key written as SubjectPublicKeyInfo (RFC 5480), and the point's form. */
const spkiHead = 'MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAE';
const spkiBytes = 91;

/**
 * Reads a key file: a JWK whose `kid` names the signer, or a PEM public key with the signer on a line of its own above
 * it. A certificate is refused, for its chain would have to be judged too: its key is taken out of it with openssl.
 */
export function parseInsKey(text: string): Result<InsKey, InsKeyCode> {
  if (text.includes('PRIVATE KEY')) return refuse('INS_KEY_PRIVATE');
  if (text.includes('BEGIN CERTIFICATE')) return refuse('INS_KEY_CERTIFICATE');
  const [, above, body] = pem.exec(text) ?? [];
  return above !== undefined && body !== undefined ? fromPem(above, body) : fromJwk(text);
}

function fromPem(above: string, body: string): Result<InsKey, InsKeyCode> {
  const base64 = body.replace(/[\s=]/g, '');
  const bytes = fromBase64Url(base64.replaceAll('+', '-').replaceAll('/', '_'));
  if (!bytes) return refuse('INS_KEY_SHAPE');
  if (bytes.length !== spkiBytes || !base64.startsWith(spkiHead)) return refuse('INS_KEY_CURVE');
  const signer = above.split(/\s+/).find((word) => signerForm.test(word));
  if (signer === undefined) return refuse('INS_KEY_SIGNER');
  const point = bytes.subarray(spkiBytes - 64);
  return accept({ signer, x: toBase64Url(point.subarray(0, 32)), y: toBase64Url(point.subarray(32)) });
}

function fromJwk(text: string): Result<InsKey, InsKeyCode> {
  const jwk = membersOf(text);
  if (!jwk || jwk.kty === undefined) return refuse('INS_KEY_SHAPE');
  if (jwk.d !== undefined) return refuse('INS_KEY_PRIVATE');
  const { kty, crv, x, y, kid } = jwk;
  if (kty !== 'EC' || crv !== 'P-256') return refuse('INS_KEY_CURVE');
  if (!isCoordinate(x) || !isCoordinate(y)) return refuse('INS_KEY_SHAPE');
  if (typeof kid !== 'string' || !signerForm.test(kid)) return refuse('INS_KEY_SIGNER');
  return accept({ signer: kid, x, y });
}

function membersOf(text: string): Readonly<Record<string, unknown>> | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value)) : null;
  } catch {
    return null;
  }
}

function isCoordinate(value: unknown): value is string {
  return typeof value === 'string' && fromBase64Url(value)?.length === 32;
}
