import { accept, civilDateInFrance, refuse, type Result } from '#core/shared';
import { acceptKeyset, acceptShard, pinRoots, verifyPresentation, type StatusShard } from '#core/verify';
import { trainingPeople } from '../people/index.ts';
import type { TrainingIssuer } from './training-issuer.ts';

/**
 * `{presentation}` → `{credential}`: a presentation in text form, hence a credential of ours that still holds and a
 * proof, a minute old at most, by the phone it names. The door verifies it as a terminal would, against the files it
 * publishes. The new credential is for the same key, so whoever saw the presentation at a counter gains nothing.
 */
export async function renew(
  body: Readonly<Record<string, unknown>>,
  issuer: TrainingIssuer,
): Promise<Result<object, string>> {
  const now = issuer.clock.nowSeconds();
  const published = issuer.published();
  const roots = await pinRoots(published.get('racines.json') ?? '');
  if (!roots.ok) return roots;
  const keyset = await acceptKeyset(published.get('cles.json') ?? '', { env: 'demo', now, roots: roots.value });
  if (!keyset.ok) return keyset;
  const status = async (uri: string): Promise<StatusShard | null> => {
    const name = `statut/${uri.slice(issuer.record.statusPrefix.length)}.jwt`;
    const shard = await acceptShard(published.get(name) ?? '', uri, { keyset: keyset.value, now });
    return shard.ok ? shard.value : null;
  };
  const verdict = await verifyPresentation(body['presentation'], {
    now,
    readAt: now,
    env: 'demo',
    highWater: 0,
    keyset: keyset.value,
    status,
    // A second renewal with the same proof gives one more credential of the same phone: there is nothing to guard.
    seen: { add: () => Promise.resolve(true) },
  });
  if (!verdict.ok) return refuse(verdict.code === 'DEVICE_REVOKED' ? 'ISSUER_PHONE_OPPOSED' : verdict.code);
  return reissue(verdict.rights.cnf.jwk, issuer);
}

async function reissue(
  holder: Parameters<TrainingIssuer['enrol']>[0]['holder'],
  issuer: TrainingIssuer,
): Promise<Result<object, string>> {
  const known = await issuer.findPhone(holder);
  if (!known) return refuse('ISSUER_PHONE_UNKNOWN');
  const { personId } = known;
  const chosen = trainingPeople.find(({ id }) => id === personId);
  const person = chosen?.rights(civilDateInFrance(issuer.clock.nowSeconds())) ?? known.person;
  const enrolled = await issuer.enrol({ person, holder, ...(personId === undefined ? {} : { personId }) });
  return enrolled.ok ? accept({ credential: enrolled.value.credential }) : enrolled;
}
