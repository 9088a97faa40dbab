import { accept, refuse, type Result } from '#core/shared';

/** No network or no issuer here, a code that is worth nothing, too many tries, or another refusal. */
export type ServiceCode = 'SERVICE_OFFLINE' | 'SERVICE_SPOKEN_CODE' | 'SERVICE_RATE' | 'SERVICE_REFUSED';

/** The calls of the issuer's door that a terminal makes, on its own origin. */
export interface IssuerServices {
  /** Eight digits read aloud → the presentation they stand for, which is then verified like any other. */
  redeem(code: string): Promise<Result<string, ServiceCode>>;
  /** Leaves a sealed summary for the phone that showed this presentation. */
  leaveSummary(presentation: string, sealed: string): Promise<Result<null, ServiceCode>>;
}

const patienceMs = 15_000;
const longest = 8_192;

/** `send` is `fetch`. */
export function issuerServices(send: typeof fetch): IssuerServices {
  return {
    redeem: async (code) => {
      const answer = await ask(send, '/issuer/code/redeem', { code });
      if (!answer.ok) return answer;
      const { presentation } = answer.value as { readonly presentation?: unknown };
      return typeof presentation === 'string' && presentation.length <= longest
        ? accept(presentation)
        : refuse('SERVICE_REFUSED');
    },
    leaveSummary: async (presentation, sealed) => {
      const answer = await ask(send, '/issuer/summaries/leave', { presentation, sealed });
      return answer.ok ? accept(null) : answer;
    },
  };
}

async function ask(send: typeof fetch, path: string, body: object): Promise<Result<object, ServiceCode>> {
  try {
    const response = await send(path, {
      method: 'POST',
      body: JSON.stringify(body),
      headers: { 'Content-Type': 'application/json' },
      cache: 'no-store',
      credentials: 'omit',
      redirect: 'error',
      signal: AbortSignal.timeout(patienceMs),
    });
    const json: unknown = await response.json();
    if (response.ok && typeof json === 'object' && json !== null) return accept(json);
    if (response.status === 429) return refuse('SERVICE_RATE');
    const { code } = (json ?? {}) as { readonly code?: unknown };
    return refuse(code === 'ISSUER_SPOKEN_CODE' ? 'SERVICE_SPOKEN_CODE' : 'SERVICE_REFUSED');
  } catch {
    return refuse('SERVICE_OFFLINE');
  }
}
