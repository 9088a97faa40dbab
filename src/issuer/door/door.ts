import type { IncomingMessage } from 'node:http';
import { accept, civilDateInFrance, refuse, type Result } from '#core/shared';
import { trainingPeople } from '../people/index.ts';
import { parseHolderJwk } from './parse-holder-jwk.ts';
import { readBody } from './read-body.ts';
import { renew } from './renew.ts';
import type { TrainingIssuer } from './training-issuer.ts';

/** The door's answer: a status and one JSON document. A refusal holds its code and nothing of what was sent. */
export interface DoorAnswer {
  readonly status: number;
  readonly json: unknown;
}

/** Phones one training issuer enrols before it asks for a new folder. */
const phonesMax = 100_000;

type Body = Readonly<Record<string, unknown>>;
type Route = (body: Body, issuer: TrainingIssuer) => Promise<Result<object, string>>;

const routes: Readonly<Record<string, Route>> = {
  '/issuer/enrol': enrolPerson,
  '/issuer/renew': renew,
  '/issuer/oppose': oppose,
};

/** Answers one request under `/issuer/`. */
export async function answerAtDoor(request: IncomingMessage, issuer: TrainingIssuer): Promise<DoorAnswer> {
  const path = (request.url ?? '').split('?')[0] ?? '';
  if (request.headers['sec-fetch-site'] !== undefined && request.headers['sec-fetch-site'] !== 'same-origin') {
    return refusal('ISSUER_ORIGIN');
  }
  if (path === '/issuer/people') {
    return request.method === 'GET' ? { status: 200, json: { people: choices } } : refusal('ISSUER_METHOD');
  }
  const route = Object.hasOwn(routes, path) ? routes[path] : undefined;
  if (!route) return refusal('ISSUER_ROUTE');
  if (request.method !== 'POST') return refusal('ISSUER_METHOD');
  const body = await readBody(request);
  if (!body.ok) return refusal(body.code);
  const done = await route(body.value, issuer);
  return done.ok ? { status: 200, json: done.value } : refusal(done.code);
}

const choices = trainingPeople.map(({ id, label }) => ({ id, label }));

const statuses: Readonly<Record<string, number>> = {
  ISSUER_ORIGIN: 403,
  ISSUER_PHONE_OPPOSED: 403,
  ISSUER_ROUTE: 404,
  ISSUER_HANDLE_UNKNOWN: 404,
  ISSUER_METHOD: 405,
  ISSUER_BODY_LENGTH: 413,
  ISSUER_BODY_TYPE: 415,
  ISSUER_FULL: 503,
  ISSUER_NO_KEY: 503,
};

function refusal(code: string): DoorAnswer {
  return { status: statuses[code] ?? 400, json: { code } };
}

/** `{person, jwk}` → `{credential, handle}`: a training person on this phone. */
async function enrolPerson(body: Body, issuer: TrainingIssuer): Promise<Result<object, string>> {
  const chosen = trainingPeople.find(({ id }) => id === body['person']);
  if (!chosen) return refuse('ISSUER_PERSON');
  const holder = await parseHolderJwk(body['jwk']);
  if (!holder.ok) return holder;
  if ((await issuer.register.list()).length >= phonesMax) return refuse('ISSUER_FULL');
  const person = chosen.rights(civilDateInFrance(issuer.clock.nowSeconds()));
  const enrolled = await issuer.enrol({ person, holder: holder.value, personId: chosen.id });
  if (!enrolled.ok) return enrolled;
  const { credential, enrolment } = enrolled.value;
  if (chosen.isOpposed) await opposeAndPublish(enrolment.handle, issuer);
  return accept({ credential, handle: enrolment.handle });
}

/** `{handle}` → `{opposed: true}`, published before the answer leaves. */
async function oppose(body: Body, issuer: TrainingIssuer): Promise<Result<object, string>> {
  const { handle } = body;
  if (typeof handle !== 'string' || !(await opposeAndPublish(handle, issuer))) return refuse('ISSUER_HANDLE_UNKNOWN');
  return accept({ opposed: true });
}

async function opposeAndPublish(handle: string, issuer: TrainingIssuer): Promise<boolean> {
  if (!(await issuer.register.oppose(handle, issuer.clock.nowSeconds()))) return false;
  await issuer.publish();
  return true;
}
