import { accept, refuse, toBase64Url, type Result } from '#core/shared';
import { isCoordinate, type Env } from '#core/token';
import type { KeysetCode } from './codes.ts';
import { countSigners, keysetType, openEnvelope } from './envelope.ts';
import { hasPrivateMember, isKeysetPayload, type KeysetPayload } from './keyset-shape.ts';
import type { KeysetFloor } from './keyset-floor.ts';
import type { IssuerKey, KeyEntry, Keyset } from './keyset.ts';
import { keyId, sha256 } from './key-id.ts';
import type { PinnedRoots } from './roots.ts';
import { importPublicKey } from './signature.ts';

const hour = 3600;
const maxLifetime = 30 * 86_400;

/** What a new key set is held against. */
export interface KeysetContext {
  readonly env: Env;
  readonly now: number;
  readonly roots: PinnedRoots;
  /** The set in place, or the floor embedded in the bundle. */
  readonly stored?: KeysetFloor;
}

/**
 * Takes a signed key set, or says why not, in the order of token.md §6. Anything that is not one, a captive portal's
 * page included, is KEYSET_SHAPE; the caller keeps the set in place.
 */
export async function acceptKeyset(text: string, context: KeysetContext): Promise<Result<Keyset, KeysetCode>> {
  const opened = openEnvelope(text);
  if (!opened.ok) return opened;
  const { payload } = opened.value;
  const signers = await countSigners(opened.value, keysetType, context.roots.roots);
  if (signers < context.roots.threshold) return refuse('KEYSET_THRESHOLD');
  if (!isKeysetPayload(payload)) return refuse('KEYSET_SHAPE');
  const hash = toBase64Url(await sha256(opened.value.encoded));
  const failure = checkDates(payload, context) ?? checkSequence(payload.seq, hash, context);
  if (failure) return refuse(failure, gapOf(failure, payload, context.now));
  return payload.keys.every(({ env }) => env === context.env)
    ? importKeyset(payload, context.env, hash)
    : refuse('KEYSET_KEY');
}

function checkDates({ env, iat, exp }: KeysetPayload, { env: mode, now }: KeysetContext): KeysetCode | null {
  if (env !== mode) return 'KEYSET_ENV';
  if (iat > now + hour) return 'KEYSET_FUTURE';
  if (exp <= now) return 'KEYSET_EXPIRED';
  return exp - iat > maxLifetime || exp <= iat ? 'KEYSET_LIFETIME' : null;
}

/** How far the terminal's clock is from the dates that were refused, in seconds. */
function gapOf(code: KeysetCode, { iat, exp }: KeysetPayload, now: number) {
  if (code === 'KEYSET_EXPIRED') return { detail: { gapSeconds: now - exp } };
  return code === 'KEYSET_FUTURE' ? { detail: { gapSeconds: iat - now } } : {};
}

function checkSequence(seq: number, hash: string, { stored }: KeysetContext): KeysetCode | null {
  if (!stored || seq > stored.seq) return null;
  if (seq < stored.seq) return 'KEYSET_ROLLBACK';
  return hash === stored.hash ? null : 'KEYSET_FORK';
}

/** Imports the keys of a payload: each named by its own thumbprint, once, on the curve, public. */
export async function importKeyset(
  { seq, iat, exp, keys }: Omit<KeysetPayload, 'env' | 'minApp'>,
  env: Env,
  hash: string,
): Promise<Result<Keyset, 'KEYSET_KEY'>> {
  const imported = await Promise.all(keys.map(importEntry));
  const byKid = new Map<string, IssuerKey>();
  for (const entry of imported) {
    if (!entry || byKid.has(entry.kid)) return refuse('KEYSET_KEY');
    byKid.set(entry.kid, entry);
  }
  return accept({ env, seq, iat, exp, keys: byKid, hash });
}

async function importEntry(entry: KeyEntry): Promise<IssuerKey | null> {
  if (hasPrivateMember(entry) || !isCoordinate(entry.x) || !isCoordinate(entry.y)) return null;
  if ((await keyId(entry.x, entry.y)) !== entry.kid) return null;
  const key = await importPublicKey(entry.x, entry.y);
  return key && { ...entry, key };
}
