import { accept, refuse, type Result } from '#core/shared';
import { readBounded } from './read-bounded.ts';

/**
 * Why the door gave nothing: no network, nobody behind it (a static host), a phone that is opposed or that the issuer does
 * not know, rights left to expire, a phone whose clock is wrong, an identity that is not taken, a card that is not, another
 * refusal, too many calls or an issuer in trouble, or an answer that is not of the contract.
 */
export type DoorCode =
  | 'WALLET_OFFLINE'
  | 'WALLET_NO_ISSUER'
  | 'WALLET_PHONE_OPPOSED'
  | 'WALLET_CARD_UNKNOWN'
  | 'WALLET_CARD_EXPIRED'
  | 'WALLET_CLOCK_WRONG'
  | 'WALLET_MINOR'
  | 'WALLET_DOCUMENT'
  | 'WALLET_DOCUMENT_EXPIRED'
  | 'WALLET_DOCUMENT_PIN'
  | 'WALLET_DOCUMENT_BLOCKED'
  | 'WALLET_IDENTITY_GONE'
  | 'WALLET_AMC_CARD'
  | 'WALLET_AMC_TWICE'
  | 'WALLET_ISSUER_REFUSED'
  | 'WALLET_ISSUER_BUSY'
  | 'WALLET_ISSUER_ANSWER';

const answerLimitBytes = 65_536;
const patienceMs = 15_000;

/** One call of the door: never redirected, never cached, no cookie, bounded in time and size; its JSON, or why not. */
export async function ask(send: typeof fetch, path: string, body?: object): Promise<Result<unknown, DoorCode>> {
  let response: Response;
  try {
    response = await send(path, {
      method: body === undefined ? 'GET' : 'POST',
      ...(body === undefined ? {} : { body: JSON.stringify(body), headers: { 'Content-Type': 'application/json' } }),
      cache: 'no-store',
      credentials: 'omit',
      redirect: 'error',
      signal: AbortSignal.timeout(patienceMs),
    });
  } catch {
    return refuse('WALLET_OFFLINE');
  }
  const isJson = /^application\/json\b/.test(response.headers.get('Content-Type') ?? '');
  if (!isJson) return refuse(codeWithoutJson(response.status));
  const text = await readBounded(response, answerLimitBytes);
  const answer = text === null ? undefined : parseJson(text);
  if (answer === undefined) return refuse('WALLET_ISSUER_ANSWER');
  return response.ok ? accept(answer) : refuse(codeOfRefusal(response.status, answer));
}

/** A host without an issuer answers a page, a 404 or a 405: never JSON. */
function codeWithoutJson(status: number): DoorCode {
  return status === 429 || status >= 500 ? 'WALLET_ISSUER_BUSY' : 'WALLET_NO_ISSUER';
}

/** Refusals of the door that the patient can act upon; the rest is one sentence. */
const known: Readonly<Record<string, DoorCode>> = {
  ISSUER_PHONE_OPPOSED: 'WALLET_PHONE_OPPOSED',
  ISSUER_PHONE_UNKNOWN: 'WALLET_CARD_UNKNOWN',
  RIGHTS_EXPIRED: 'WALLET_CARD_EXPIRED',
  PROOF_EXPIRED: 'WALLET_CLOCK_WRONG',
  PROOF_IN_FUTURE: 'WALLET_CLOCK_WRONG',
  ISSUER_CALL_DATE: 'WALLET_CLOCK_WRONG',
  IDENTITY_MINOR: 'WALLET_MINOR',
  IDENTITY_DOCUMENT: 'WALLET_DOCUMENT',
  IDENTITY_DOCUMENT_EXPIRED: 'WALLET_DOCUMENT_EXPIRED',
  IDENTITY_CHIP: 'WALLET_DOCUMENT',
  IDENTITY_PIN: 'WALLET_DOCUMENT_PIN',
  IDENTITY_PIN_BLOCKED: 'WALLET_DOCUMENT_BLOCKED',
  IDENTITY_REQUEST: 'WALLET_IDENTITY_GONE',
  IDENTITY_STATEMENT: 'WALLET_IDENTITY_GONE',
  AMC_CARD: 'WALLET_AMC_CARD',
  AMC_OTHER_PERSON: 'WALLET_AMC_CARD',
  AMC_TWICE: 'WALLET_AMC_TWICE',
};
const other = 'WALLET_ISSUER_REFUSED';

function codeOfRefusal(status: number, answer: unknown): DoorCode {
  if (status === 429 || status >= 500) return 'WALLET_ISSUER_BUSY';
  const { code } = (answer ?? {}) as { readonly code?: unknown };
  return typeof code === 'string' && Object.hasOwn(known, code) ? (known[code] ?? other) : other;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
