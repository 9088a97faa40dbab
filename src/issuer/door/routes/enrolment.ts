import { accept, isNirWithKey, refuse } from '#core/shared';
import { isJsonObject } from '#core/token';
import { openIdentity } from '../../identity/identity-statement.ts';
import { parseHolderJwk } from '../../keys/parse-holder-jwk.ts';
import { readLossCode } from '../../loss-code.ts';
import { findPerson, personOfNir } from '../../people/index.ts';
import { callOfEnrolled, callOfPhone, type Asked, type Route } from '../asked.ts';
import { enrolPhone } from '../enrol-phone.ts';
import { reissue } from '../reissue.ts';
import { isLossCode } from '../state/loss-hash.ts';
import { verifyAtDoor } from '../verify-at-door.ts';

/** `{person, jwk}` → `{credential, handle, lossCode}`: a training person on this phone, without any check. */
const enrolPerson: Route = async ({ body, issuer, isFrom }) => {
  const chosen = findPerson(body['person']);
  if (!chosen) return refuse('ISSUER_PERSON');
  const holder = await parseHolderJwk(body['jwk']);
  if (!holder.ok) return holder;
  const enrolled = await enrolPhone(chosen, holder.value, issuer);
  const known = enrolled.ok ? await issuer.findPhone(holder.value) : null;
  if (known) isFrom(known.phone);
  return enrolled;
};

/**
 * `{call}` of `{identity, attestation?}` → the same: rights for whoever the identity provider states, on the very key it
 * saw during the check. `attestation` = `{fmt, stmt}` is kept by its kind: what it proves is for a native app to show.
 */
const activate: Route = async (asked) => {
  const call = await callOfPhone(asked);
  if (!call.ok) return call;
  const { issuer, now } = asked;
  const { identity, attestation } = call.value.body;
  const about = { key: issuer.services.identityKey.jwk, audience: issuer.record.iss, now };
  const stated = await openIdentity(identity, about);
  if (!stated.ok || stated.value.phone !== call.value.phone) return refuse('IDENTITY_STATEMENT');
  const person = personOfNir(stated.value.nir, now);
  if (!person) return refuse('ISSUER_PERSON');
  const device = kindOf(attestation);
  if (device === null) return refuse('ISSUER_ATTESTATION');
  const extras = { proved: stated.value.method, ...(device === undefined ? {} : { device }) };
  return enrolPhone(person, call.value.holder, issuer, extras);
};

/** Kind of a device attestation; undefined when there is none, null when its form is wrong. */
function kindOf(attestation: unknown): string | undefined | null {
  if (attestation === undefined) return undefined;
  const { fmt, stmt } = isJsonObject(attestation) ? attestation : {};
  const isGood = typeof fmt === 'string' && /^[a-z0-9-]{3,16}$/.test(fmt) && typeof stmt === 'string';
  return isGood && stmt.length <= 4_000 ? fmt : null;
}

/**
 * `{presentation}` → `{credential}`: renewed rights for the phone whose key proves to be there. `{call}` → the same for a
 * phone that was away until its rights had ended: the register knows its key, and whether it was opposed meanwhile.
 */
const renew: Route = async (asked) => {
  const { body, issuer, isFrom } = asked;
  if (body['call'] !== undefined) {
    const away = await callOfEnrolled(asked);
    return away.ok ? reissue(away.value.call.holder, issuer) : away;
  }
  const verdict = await verifyAtDoor(body['presentation'], issuer);
  if (!verdict.ok) return verdict;
  const holder = verdict.value.rights.cnf.jwk;
  const known = await issuer.findPhone(holder);
  if (known) isFrom(known.phone);
  return reissue(holder, issuer);
};

/** `{handle}` → `{opposed: true}`, published before the answer leaves. */
const oppose: Route = async ({ body, issuer, now }) => {
  const { handle } = body;
  if (typeof handle !== 'string' || !(await issuer.register.oppose(handle, now)))
    return refuse('ISSUER_HANDLE_UNKNOWN');
  await issuer.publish();
  return accept({ opposed: true });
};

/**
 * `{nir, code}` → `{opposed: true}`: a lost or stolen phone, declared from any browser. One answer for a wrong code and
 * an unknown person, after the same work; five tries an hour for one person, then one every twelve minutes.
 */
const declareLoss: Route = async ({ body, issuer, now, isFrom }: Asked) => {
  const { nir, code } = body;
  const digits = typeof nir === 'string' ? nir.replace(/\s/g, '').toUpperCase() : '';
  if (!isNirWithKey(digits) || typeof code !== 'string' || code.length > 40) return refuse('ISSUER_LOSS');
  if (issuer.services.limits.take('loss', digits, now) > 0) return refuse('ISSUER_RATE');
  const phones = await issuer.register.phonesOf(digits.slice(0, 13));
  const last = phones.reduce<(typeof phones)[number] | undefined>((a, b) => (a && a.iat > b.iat ? a : b), undefined);
  if (!(await isLossCode(readLossCode(code), last?.lossHash)) || !last) return refuse('ISSUER_LOSS');
  isFrom(last.phone);
  const standing = phones.filter(({ opposedAt }) => opposedAt === undefined);
  for (const { handle } of standing) await issuer.register.oppose(handle, now);
  if (standing.length > 0) await issuer.publish();
  return accept({ opposed: true });
};

/** Calls about a phone's credential. */
export const enrolmentRoutes: Readonly<Record<string, Route>> = {
  '/issuer/enrol': enrolPerson,
  '/issuer/activate': activate,
  '/issuer/renew': renew,
  '/issuer/oppose': oppose,
  '/issuer/loss': declareLoss,
};
