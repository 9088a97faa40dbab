import { accept, fromBase64Url, refuse, toBase64Url, type Result } from '#core/shared';
import { checkShape, parseCanonicalJson, readUtf8, type JsonObject, type Shape } from '#core/token';
import { importPublicKey, isSignedBy } from './signature.ts';

/** A signed trust file: `{"p": payload, "s": [{"k": root's kid, "g": signature}…]}` (token.md §6). */
export interface Envelope {
  /** Base64url of the payload, as signed. */
  readonly encoded: string;
  readonly payload: JsonObject;
  readonly signatures: readonly { readonly k: string; readonly g: string }[];
}

/** A root key, named by its thumbprint. */
export interface RootKey {
  readonly kid: string;
  readonly x: string;
  readonly y: string;
}

/** The type a key set is signed under. */
export const keysetType = 'cpt1-cles+jwt';
/** Longest trust file, in characters. */
const maxLength = 262_144;
/** Bounds the work a forged envelope can cause. */
const maxSignatures = 32;

const shape: Shape = { members: { p: 'text', s: { list: { members: { k: 'text', g: 'text' } } } } };

/** Opens the envelope without believing it: size, its canonical JSON, and the payload's. */
export function openEnvelope(text: string): Result<Envelope, 'KEYSET_TOO_LARGE' | 'KEYSET_SHAPE'> {
  if (text.length > maxLength) return refuse('KEYSET_TOO_LARGE');
  const outer = parseCanonicalJson(text);
  if (!outer.ok || checkShape(outer.value, shape)) return refuse('KEYSET_SHAPE');
  const { p, s } = outer.value as { p: string; s: Envelope['signatures'] };
  const bytes = fromBase64Url(p);
  if (!bytes || s.length > maxSignatures || !s.every(({ g }) => fromBase64Url(g)?.length === 64)) {
    return refuse('KEYSET_SHAPE');
  }
  const inner = readUtf8(bytes);
  const payload = inner.ok ? parseCanonicalJson(inner.value) : inner;
  return payload.ok ? accept({ encoded: p, payload: payload.value, signatures: s }) : refuse('KEYSET_SHAPE');
}

/** The compact JWS of one signature of an envelope, its header rebuilt from the template. */
function signatureJws(encoded: string, type: string, { k, g }: Envelope['signatures'][number]): string {
  const header = `{"alg":"ES256","kid":"${k}","typ":"${type}"}`;
  return `${toBase64Url(new TextEncoder().encode(header))}.${encoded}.${g}`;
}

/** How many distinct roots of the list signed the envelope. Signatures by strangers count for nothing. */
export async function countSigners(envelope: Envelope, type: string, roots: readonly RootKey[]): Promise<number> {
  const signers = new Set<string>();
  for (const { kid, x, y } of roots) {
    const key = await importPublicKey(x, y);
    if (!key || signers.has(kid)) continue;
    for (const signature of envelope.signatures) {
      if (signature.k !== kid || signers.has(kid)) continue;
      if (await isSignedBy(signatureJws(envelope.encoded, type, signature), key)) signers.add(kid);
    }
  }
  return signers.size;
}
