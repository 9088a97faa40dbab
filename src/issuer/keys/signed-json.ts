import { toBase64Url } from '#core/shared';
import type { Sign } from './signer.ts';

/** base64url of a value's minified JSON: the canonical form that every reader asks for (token.md §7, JSON rule). */
export function encodeJson(value: unknown): string {
  return toBase64Url(new TextEncoder().encode(JSON.stringify(value)));
}

/** Compact JWS under the header template `{"alg","kid","typ"}`, its members in that order. */
export async function signCompact(typ: string, payload: unknown, key: { kid: string; sign: Sign }): Promise<string> {
  const input = `${encodeJson({ alg: 'ES256', kid: key.kid, typ })}.${encodeJson(payload)}`;
  return `${input}.${toBase64Url(await key.sign(input))}`;
}

/** Envelope of root files and key sets: one payload, one signature of each given root (token.md §6). */
export async function signEnvelope(
  typ: string,
  payload: unknown,
  roots: readonly { readonly kid: string; readonly sign: Sign }[],
): Promise<string> {
  const p = encodeJson(payload);
  const s = [];
  for (const { kid, sign } of roots) {
    s.push({ k: kid, g: toBase64Url(await sign(`${encodeJson({ alg: 'ES256', kid, typ })}.${p}`)) });
  }
  return JSON.stringify({ p, s });
}
