import { accept, refuse, type Result } from '#core/shared';
import type { JsonObject } from '#core/token';
import type { StatusCode } from './codes.ts';
import type { IssuerKey, Keyset } from './keyset.ts';
import { openSignedJson } from './signed-json.ts';

/** What a signed list is held against. */
export interface ListContext {
  readonly keyset: Keyset;
  readonly now: number;
}

/** The two kinds of signed list and the code of their wrong shape. */
const kinds = {
  shard: { type: 'statuslist+jwt', shapeCode: 'STATUS_SHAPE' },
  delta: { type: 'statusdelta+jwt', shapeCode: 'DELTA_SHAPE' },
} as const;

/**
 * Opens a signed list: length, header template, canonical base64url, a live `statut` key that answers for `address`,
 * signature, canonical JSON, in that order.
 */
export async function openSignedList(
  text: string,
  kind: keyof typeof kinds,
  address: string,
  { keyset, now }: ListContext,
): Promise<Result<JsonObject, StatusCode>> {
  const { type, shapeCode } = kinds[kind];
  const opened = await openSignedJson(text, type, (kid) => {
    const key = keyset.keys.get(kid);
    return key && isLive(key, address, now) ? key : undefined;
  });
  if (opened.ok) return accept(opened.value.claims);
  return refuse(opened.code === 'SHAPE' ? shapeCode : `STATUS_${opened.code}`);
}

/** A key signs lists only under its own issuer's prefixes, or one issuer could oppose the phones of another. */
function isLive({ use, revoked, nbf, exp, status }: IssuerKey, address: string, now: number): boolean {
  const isInUse = use === 'statut' && revoked === undefined && nbf <= now && now < exp;
  return isInUse && status.some((prefix) => address.startsWith(prefix));
}
