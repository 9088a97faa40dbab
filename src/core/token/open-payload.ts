import type { Result } from '#core/shared';
import type { DeflateCode, JsonCode } from './codes.ts';
import { dictionary } from './dictionary.ts';
import { inflate } from './inflate.ts';
import { parseCanonicalJson, readUtf8, type JsonObject } from './strict-json.ts';

/** Most bytes a payload may inflate to. */
const maxRightsBytes = 4096;
const maxProofBytes = 512;

function openPayload(payload: Uint8Array, maxBytes: number): Result<JsonObject, DeflateCode | JsonCode> {
  const bytes = inflate(payload, maxBytes, dictionary);
  if (!bytes.ok) return bytes;
  const text = readUtf8(bytes.value);
  return text.ok ? parseCanonicalJson(text.value) : text;
}

/** Step 8: the rights payload → an unchecked object. Call it only after the issuer's signature held. */
export function openRightsPayload(payload: Uint8Array): Result<JsonObject, DeflateCode | JsonCode> {
  return openPayload(payload, maxRightsBytes);
}

/** Step 10: the proof payload → an unchecked object. Call it only after the phone's signature held. */
export function openProofPayload(payload: Uint8Array): Result<JsonObject, DeflateCode | JsonCode> {
  return openPayload(payload, maxProofBytes);
}
