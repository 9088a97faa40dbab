import {
  acceptKeyset,
  acceptShard,
  pinRoots,
  verifyPresentation,
  type Keyset,
  type StatusShard,
  type Verified,
} from '#core/verify';
import { accept, refuse, type Result } from '#core/shared';
import type { TrainingIssuer } from './training-issuer.ts';

/** The key set as the door itself publishes it. */
async function ownKeyset(issuer: TrainingIssuer, now: number): Promise<Result<Keyset>> {
  const published = issuer.published();
  const roots = await pinRoots(published.get('racines.json') ?? '');
  if (!roots.ok) return roots;
  return acceptKeyset(published.get('cles.json') ?? '', { env: 'demo', now, roots: roots.value });
}

/**
 * Verifies a presentation as a terminal would, against the files the door publishes: a credential of ours that still
 * holds and a proof by the phone it names, fresh at `readAt`. An opposed phone is ISSUER_PHONE_OPPOSED.
 */
export async function verifyAtDoor(
  presentation: unknown,
  issuer: TrainingIssuer,
  readAt: number = issuer.clock.nowSeconds(),
): Promise<Result<Verified>> {
  const now = issuer.clock.nowSeconds();
  const keyset = await ownKeyset(issuer, now);
  if (!keyset.ok) return keyset;
  const status = async (uri: string): Promise<StatusShard | null> => {
    const name = `statut/${uri.slice(issuer.record.statusPrefix.length)}.jwt`;
    const shard = await acceptShard(issuer.published().get(name) ?? '', uri, { keyset: keyset.value, now });
    return shard.ok ? shard.value : null;
  };
  const verdict = await verifyPresentation(presentation, {
    now,
    readAt,
    env: 'demo',
    highWater: 0,
    keyset: keyset.value,
    status,
    // What the door gives in return is for the same phone's key only: a second use of a proof gains nothing.
    seen: { add: () => Promise.resolve(true) },
  });
  if (verdict.ok) return accept(verdict);
  return refuse(verdict.code === 'DEVICE_REVOKED' ? 'ISSUER_PHONE_OPPOSED' : verdict.code);
}
