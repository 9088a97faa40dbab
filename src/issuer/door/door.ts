import type { IncomingMessage } from 'node:http';
import { accept, refuse, type Result } from '#core/shared';
import { contracts } from '../amc/contracts.ts';
import { choices } from '../people/index.ts';
import type { Asked, Route } from './asked.ts';
import { readBody } from './read-body.ts';
import { amcRoutes } from './routes/amc.ts';
import { deskRoutes } from './routes/desk.ts';
import { enrolmentRoutes } from './routes/enrolment.ts';
import { identityRoutes } from './routes/identity.ts';
import { spokenCodeRoutes } from './routes/spoken-code.ts';
import { statementRoutes } from './routes/statements.ts';
import { summaryRoutes } from './routes/summaries.ts';
import type { TrainingIssuer } from './training-issuer.ts';

/** The door's answer: a status and one JSON document. A refusal holds its code and nothing of what was sent. */
export interface DoorAnswer {
  readonly status: number;
  readonly json: unknown;
}

const routes: Readonly<Record<string, Route>> = {
  ...enrolmentRoutes,
  ...identityRoutes,
  ...deskRoutes,
  ...amcRoutes,
  ...summaryRoutes,
  ...spokenCodeRoutes,
  ...statementRoutes,
};

/** What the training offers to choose from: public, the same for everybody. */
const lists: Readonly<Record<string, object>> = {
  '/issuer/people': { people: choices },
  '/amc/contracts': { contracts: contracts.map(({ id, label, claims }) => ({ id, label, number: claims.num })) },
};

/** True for an address the door answers. */
export function isAtDoor(path: string): boolean {
  return /^\/(issuer|identity|desk|amc)\//.test(path);
}

/** Answers one request of the door, counts it against its caller, and writes it to the audit log. */
export async function answerAtDoor(request: IncomingMessage, issuer: TrainingIssuer): Promise<DoorAnswer> {
  const path = (request.url ?? '').split('?')[0] ?? '';
  const isKnown = Object.hasOwn(routes, path) || Object.hasOwn(lists, path);
  const at = issuer.clock.nowSeconds();
  let phone: string | undefined;
  const answered = await answer(request, path, issuer, (signer) => {
    phone = signer;
  });
  const status = answered.ok ? 200 : (statuses[answered.code] ?? 400);
  const code = answered.ok ? {} : { code: answered.code };
  const who = phone === undefined ? {} : { phone };
  // An unknown address is not written down as it was sent: it could say anything.
  await issuer.services.audit({ at, call: isKnown ? path : 'unknown', status, ...code, ...who });
  return { status, json: answered.ok ? answered.value : code };
}

async function answer(
  request: IncomingMessage,
  path: string,
  issuer: TrainingIssuer,
  isFrom: Asked['isFrom'],
): Promise<Result<object>> {
  const address = request.socket.remoteAddress ?? '';
  const now = issuer.clock.nowSeconds();
  if (!isFromOurPages(request)) return refuse('ISSUER_ORIGIN');
  if (issuer.services.limits.take('calls', address, now) > 0) return refuse('ISSUER_RATE');
  const list = Object.hasOwn(lists, path) ? lists[path] : undefined;
  if (list) return request.method === 'GET' ? accept(list) : refuse('ISSUER_METHOD');
  const route = Object.hasOwn(routes, path) ? routes[path] : undefined;
  if (!route) return refuse('ISSUER_ROUTE');
  if (request.method !== 'POST') return refuse('ISSUER_METHOD');
  const body = await readBody(request);
  return body.ok ? route({ path, body: body.value, issuer, address, bearer: bearerOf(request), now, isFrom }) : body;
}

/** A browser says where a call comes from; a program that is none says nothing. */
function isFromOurPages({ headers }: IncomingMessage): boolean {
  return headers['sec-fetch-site'] === undefined || headers['sec-fetch-site'] === 'same-origin';
}

function bearerOf({ headers }: IncomingMessage): string {
  return /^Bearer (\S{1,100})$/.exec(headers.authorization ?? '')?.[1] ?? '';
}

const statuses: Readonly<Record<string, number>> = {
  DESK_CODE: 401,
  ISSUER_ORIGIN: 403,
  ISSUER_PHONE_OPPOSED: 403,
  IDENTITY_MINOR: 403,
  ISSUER_ROUTE: 404,
  ISSUER_HANDLE_UNKNOWN: 404,
  IDENTITY_REQUEST: 404,
  ISSUER_METHOD: 405,
  ISSUER_BODY_LENGTH: 413,
  ISSUER_BODY_TYPE: 415,
  ISSUER_RATE: 429,
  ISSUER_FULL: 503,
  ISSUER_NO_KEY: 503,
};
