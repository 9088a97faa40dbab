import { accept, refuse } from '#core/shared';
import { decodePresentation, openProofPayload } from '#core/token';
import { phoneThumbprint } from '../../keys/key-pair.ts';
import { callOfEnrolled, type Route } from '../asked.ts';
import { verifyAtDoor } from '../verify-at-door.ts';

/** A summary reaches the relay within a day of the visit: a till may have been without network. */
const dayOfVisit = 86_400;
const sealedMax = 6_000;

/**
 * `{presentation, sealed}` from a till → `{left: true}`: a summary for the phone that was there. The presentation is the
 * phone's own signature, so nobody leaves letters for phones they never saw; what is sealed is opened by that phone only.
 */
const leave: Route = async ({ body, issuer, now, isFrom }) => {
  const { presentation, sealed } = body;
  if (typeof sealed !== 'string' || sealed.length > sealedMax || !/^[\w-]+(\.[\w-]*){4}$/.test(sealed)) {
    return refuse('ISSUER_SUMMARY');
  }
  const wire = decodePresentation(presentation);
  const proof = wire.ok ? openProofPayload(wire.value.proofPayload) : wire;
  const iat = proof.ok ? Number(proof.value['iat']) : NaN;
  if (!(Math.abs(now - iat) <= dayOfVisit)) return refuse('ISSUER_SUMMARY');
  const verdict = await verifyAtDoor(presentation, issuer, iat);
  if (!verdict.ok) return verdict;
  const { rights, proof: checked } = verdict.value;
  const phone = await phoneThumbprint(rights.cnf.jwk);
  isFrom(phone);
  const isLeft = await issuer.services.mailbox.leave({ id: checked.jti, phone, sealed, at: now });
  return isLeft ? accept({ left: true }) : refuse('ISSUER_MAILBOX_FULL');
};

/** `{call}` → `{letters: [{id, sealed}]}`: what waits for this phone. */
const fetchLetters: Route = async (asked) => {
  const known = await callOfEnrolled(asked);
  if (!known.ok) return known;
  const letters = await asked.issuer.services.mailbox.waiting(known.value.call.phone, asked.now);
  return accept({ letters: letters.slice(0, 10).map(({ id, sealed }) => ({ id, sealed })) });
};

/** `{call}` of `{ids}` → `{taken: true}`: the phone has kept them, the relay forgets them. */
const takeLetters: Route = async (asked) => {
  const known = await callOfEnrolled(asked);
  if (!known.ok) return known;
  const { ids } = known.value.call.body;
  const isList =
    Array.isArray(ids) && ids.length <= 100 && ids.every((id) => typeof id === 'string' && id.length === 12);
  if (!isList) return refuse('ISSUER_BODY');
  await asked.issuer.services.mailbox.take(known.value.call.phone, ids);
  return accept({ taken: true });
};

/** Calls of the relay of invoice summaries. */
export const summaryRoutes: Readonly<Record<string, Route>> = {
  '/issuer/summaries/leave': leave,
  '/issuer/summaries/fetch': fetchLetters,
  '/issuer/summaries/take': takeLetters,
};
