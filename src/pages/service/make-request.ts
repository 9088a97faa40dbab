import { toBase64Url } from '#core/shared';

/** What this service asks: enough for an appointment, nothing more. */
export const askedClaims = ['given_name', 'birthdate', 'covered'] as const;
export type AskedClaim = (typeof askedClaims)[number];

/** A request of the service, and what its answer must be bound to. */
export interface SignInRequest {
  /** The `openid4vp:` address that the code and the link hold. */
  readonly address: string;
  readonly clientId: string;
  readonly nonce: string;
  readonly state: string;
}

/**
 * Makes a request (OpenID4VP 1.0, `direct_post`): a service without registered key is known by the address of its
 * answers, which the phone shows and to which alone it sends.
 */
export function makeRequest(origin: string, name: string, random: (count: number) => Uint8Array): SignInRequest {
  const [nonce, state] = [toBase64Url(random(24)), toBase64Url(random(24))];
  const responseUri = `${origin}/relying-party/answers/${state}`;
  const clientId = `redirect_uri:${responseUri}`;
  const claims = askedClaims.map((claim) => ({ path: [claim] }));
  const query = new URLSearchParams({
    response_type: 'vp_token',
    response_mode: 'direct_post',
    client_id: clientId,
    response_uri: responseUri,
    nonce,
    state,
    dcql_query: JSON.stringify({ credentials: [{ id: 'droits', format: 'cpt1-affirmation', claims }] }),
    client_metadata: JSON.stringify({ client_name: name }),
  });
  return { address: `openid4vp://authorize?${query.toString()}`, clientId, nonce, state };
}
