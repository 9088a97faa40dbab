import { fromBase64Url } from '#core/shared';
import { parseCanonicalJson, readUtf8 } from '#core/token';

/** Dates of a signed list or delta as it claims them. */
export interface ListDates {
  readonly iat: number;
  readonly exp: number;
  /** Of a delta: date of the generation it extends. */
  readonly base?: number;
}

/** Dates of a file that was accepted before; null when there are none to read. Believes nothing new. */
export function readListDates(text: string): ListDates | null {
  const bytes = fromBase64Url(text.split('.')[1] ?? '');
  const json = bytes ? readUtf8(bytes) : null;
  const claims = json?.ok ? parseCanonicalJson(json.value) : null;
  if (!claims?.ok) return null;
  const { iat, exp, base } = claims.value;
  if (typeof iat !== 'number' || typeof exp !== 'number') return null;
  return typeof base === 'number' ? { iat, exp, base } : { iat, exp };
}
