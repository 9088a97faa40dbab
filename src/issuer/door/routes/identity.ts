import { accept, civilDateInFrance, refuse, toBase64Url, type Result } from '#core/shared';
import { checkIdentity, parseDocument, type DocumentKind } from '../../identity/document.ts';
import { signIdentity } from '../../identity/identity-statement.ts';
import { findPerson } from '../../people/index.ts';
import { callOfPhone, type Asked, type Route } from '../asked.ts';

/** A request nobody decided is forgotten after a day. */
const requestLife = 86_400;

/** `{call}` of `{person, document}` → `{request, words}`: asks for a check by video; the words are read aloud in it. */
const askVideo: Route = async (asked) => {
  const call = await callOfPhone(asked);
  if (!call.ok) return call;
  const { issuer, now } = asked;
  const person = findPerson(call.value.body['person']);
  const document = parseDocument(call.value.body['document']);
  if (!person) return refuse('ISSUER_PERSON');
  if (!document.ok) return document;
  const { ben } = person.rights(civilDateInFrance(now));
  const checked = checkIdentity(document.value, ben[0]?.nai ?? '', civilDateInFrance(now));
  if (!checked.ok) return checked;
  const [id, words] = [toBase64Url(issuer.clock.random(12)), digitsOf(issuer.clock.random(4))];
  const { phone } = call.value;
  await issuer.services.requests.add({ id, at: now, person: person.id, document: document.value, phone, words });
  return accept({ request: id, words });
};

/** `{call}` of `{request}` → `{state}`, with the signed identity once an officer approved it. */
const stateOfVideo: Route = async (asked) => {
  const call = await callOfPhone(asked);
  if (!call.ok) return call;
  const { request: id } = call.value.body;
  const found = typeof id === 'string' ? await asked.issuer.services.requests.find(id) : null;
  if (found?.phone !== call.value.phone || found.at + requestLife < asked.now) return refuse('IDENTITY_REQUEST');
  if (found.state !== 'approved') return accept({ state: found.state });
  const { person, document, phone } = found;
  const identity = await identityOf(person, { document: document.kind, method: 'video', phone }, asked);
  return identity.ok ? accept({ state: found.state, identity: identity.value }) : identity;
};

/** `{call}` → `{challenge}` for the chip of an electronic document. */
const challengeChip: Route = async (asked) => {
  const call = await callOfPhone(asked);
  if (!call.ok) return call;
  return accept({ challenge: asked.issuer.services.chips.challenge(asked.now) });
};

/** `{call}` of `{person, pin, challenge}` → what the training document answers to the phone that touches it. */
const touchChip: Route = async (asked) => {
  const call = await callOfPhone(asked);
  if (!call.ok) return call;
  const { person: id, pin, challenge } = call.value.body;
  const person = findPerson(id);
  if (!person || typeof challenge !== 'string') return refuse('ISSUER_PERSON');
  const { issuer, now } = asked;
  const touched = await issuer.services.chips.touch(person, {
    pin,
    challenge,
    phone: call.value.phone,
    today: civilDateInFrance(now),
  });
  if (touched.ok) return touched;
  return issuer.services.limits.take('chip', person.id, now) > 0 ? refuse('IDENTITY_PIN_BLOCKED') : touched;
};

/** `{call}` of `{document, answer, challenge}` → `{identity}`: the electronic document proves its holder. */
const proveByChip: Route = async (asked) => {
  const call = await callOfPhone(asked);
  if (!call.ok) return call;
  const { document, answer, challenge } = call.value.body;
  const { phone } = call.value;
  const { issuer, now } = asked;
  const opened = await issuer.services.chips.check({ document, answer, challenge, phone }, now);
  if (!opened.ok) return opened;
  const checked = checkIdentity(opened.value, opened.value.birthDate, civilDateInFrance(now));
  if (!checked.ok) return checked;
  const { nir, familyName, givenName, birthDate, kind } = opened.value;
  const identity = await signIdentity(
    { nir, familyName, givenName, birthDate, document: kind, method: 'document', phone },
    { key: issuer.services.identityKey, audience: issuer.record.iss, now },
  );
  return accept({ identity });
};

async function identityOf(
  id: string,
  about: { readonly document: DocumentKind; readonly method: 'video'; readonly phone: string },
  { issuer, now }: Asked,
): Promise<Result<string, string>> {
  const rights = findPerson(id)?.rights(civilDateInFrance(now));
  const bearer = rights?.ben[0];
  if (!rights || !bearer) return refuse('ISSUER_PERSON');
  const who = { nir: rights.ass.nir, familyName: bearer.nom, givenName: bearer.pre, birthDate: bearer.nai };
  const key = issuer.services.identityKey;
  return accept(await signIdentity({ ...who, ...about }, { key, audience: issuer.record.iss, now }));
}

function digitsOf(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte % 10).join(' ');
}

/** Calls of the training identity provider. */
export const identityRoutes: Readonly<Record<string, Route>> = {
  '/identity/video/ask': askVideo,
  '/identity/video/state': stateOfVideo,
  '/identity/document/challenge': challengeChip,
  '/identity/document/touch': touchChip,
  '/identity/document/prove': proveByChip,
};
