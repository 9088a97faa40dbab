import { accept, refuse, type Result } from '#core/shared';
import type { JsonCode } from './codes.ts';

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** A JSON object whose members are not checked yet. */
export type JsonObject = Readonly<Record<string, unknown>>;

/** True for an object that is neither null nor an array. */
export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Strict UTF-8 bytes → text; a byte order mark stays in it, and then no JSON follows. */
export function readUtf8(bytes: Uint8Array): Result<string, JsonCode> {
  try {
    return accept(utf8.decode(bytes));
  } catch {
    return refuse('JSON_UTF8');
  }
}

/**
 * Text → the object it spells, only when the object spells that very text: one comparison that refuses duplicate
 * members, white space, needless escapes, `1.0`, `1e400`, a byte order mark and whatever follows (token.md §7).
 */
export function parseCanonicalJson(text: string): Result<JsonObject, JsonCode> {
  try {
    const value: unknown = JSON.parse(text);
    if (!isJsonObject(value)) return refuse('JSON_SHAPE');
    return JSON.stringify(value) === text ? accept(value) : refuse('JSON_NOT_CANONICAL');
  } catch {
    return refuse('JSON_SYNTAX');
  }
}
