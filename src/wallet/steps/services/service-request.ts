import * as v from 'valibot';
import { accept, refuse, type Result } from '#core/shared';

/** What another service may ask of a person. */
export const claimNames = ['given_name', 'family_name', 'birthdate', 'covered'] as const;
export type ClaimName = (typeof claimNames)[number];

/** Another service asks who somebody is (OpenID4VP 1.0, `direct_post`, client identified by its own address). */
export interface ServiceRequest {
  /** `redirect_uri:` and the address of the answer: what the answer is bound to. */
  readonly clientId: string;
  readonly responseUri: string;
  readonly nonce: string;
  readonly state: string;
  /** Name the service gives itself: shown beside its address, which it cannot choose. */
  readonly name: string;
  readonly claims: readonly ClaimName[];
}

/** It is no request, or one of a kind that this app does not answer. */
export type RequestCode = 'WALLET_REQUEST_UNREADABLE' | 'WALLET_REQUEST_CLAIMS';

const prefix = 'redirect_uri:';
const queryForm = v.object({
  credentials: v.pipe(
    v.array(
      v.object({
        id: v.literal('droits'),
        format: v.literal('cpt1-affirmation'),
        claims: v.pipe(
          v.array(v.object({ path: v.pipe(v.array(v.pipe(v.string(), v.maxLength(40))), v.length(1)) })),
          v.minLength(1),
          v.maxLength(8),
        ),
      }),
    ),
    v.length(1),
  ),
});
const metadataForm = v.object({ client_name: v.pipe(v.string(), v.minLength(1), v.maxLength(80)) });

/** Reads an `openid4vp:` address, as a code or a link holds it. Nothing in it is believed but where the answer goes. */
export function readServiceRequest(text: string): Result<ServiceRequest, RequestCode> {
  if (text.length > 4_000 || !/^openid4vp:\/{0,2}(authorize)?\?/.test(text)) return refuse('WALLET_REQUEST_UNREADABLE');
  const query = new URLSearchParams(text.slice(text.indexOf('?')));
  const one = (name: string) => (query.getAll(name).length === 1 ? (query.get(name) ?? '') : '');
  const clientId = one('client_id');
  const responseUri = one('response_uri');
  const nonce = one('nonce');
  const state = one('state');
  const isOurs =
    one('response_type') === 'vp_token' &&
    one('response_mode') === 'direct_post' &&
    clientId === `${prefix}${responseUri}` &&
    isWebAddress(responseUri) &&
    /^[\w-]{16,128}$/.test(nonce) &&
    /^[\w-]{16,128}$/.test(state);
  const asked = v.safeParse(queryForm, parseJson(one('dcql_query')));
  const metadata = v.safeParse(metadataForm, parseJson(one('client_metadata')));
  if (!isOurs || !asked.success || !metadata.success) return refuse('WALLET_REQUEST_UNREADABLE');
  const names = asked.output.credentials.flatMap(({ claims }) => claims.map(({ path }) => path[0] ?? ''));
  const claims = claimNames.filter((known) => names.includes(known));
  if (claims.length !== new Set(names).size) return refuse('WALLET_REQUEST_CLAIMS');
  return accept({ clientId, responseUri, nonce, state, name: metadata.output.client_name, claims });
}

/** An address of the web, with nothing of a user's name in it; without encryption on this machine only. */
function isWebAddress(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname, username, password } = new URL(text);
  const isLocal = hostname === 'localhost' || hostname === '127.0.0.1';
  return username === '' && password === '' && (protocol === 'https:' || (protocol === 'http:' && isLocal));
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
