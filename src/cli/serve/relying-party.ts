import type { IncomingMessage, ServerResponse } from 'node:http';
import { respond } from './respond.ts';

/** Answers live as long as a sign-in takes, and are given once. */
const lifeMs = 300_000;
const longest = 16_384;
const most = 1_000;
const prefix = '/relying-party/answers/';

/**
 * The back of the demonstration service: phones post their answers here (`direct_post` of OpenID4VP), and the service's
 * page fetches the one of its own random state. It holds nothing for longer than five minutes and checks nothing: the
 * page does.
 */
export function relyingParty(nowMs: () => number = Date.now) {
  const answers = new Map<string, { readonly token: string; readonly until: number }>();

  async function take(request: IncomingMessage, state: string): Promise<boolean> {
    let text = '';
    for await (const part of request) {
      text += String(part);
      if (text.length > longest) return false;
    }
    const form = new URLSearchParams(text);
    const token = form.get('vp_token');
    if (token === null || form.get('state') !== state || answers.has(state)) return false;
    for (const [known, { until }] of answers) if (until < nowMs()) answers.delete(known);
    if (answers.size >= most) return false;
    answers.set(state, { token, until: nowMs() + lifeMs });
    return true;
  }

  /** Answers a request under `/relying-party/`; false leaves it to the next handler. */
  return async (request: IncomingMessage, response: ServerResponse): Promise<boolean> => {
    const path = (request.url ?? '').split('?')[0] ?? '';
    if (!path.startsWith(prefix)) return false;
    const json = (status: number, value: object) => {
      respond(request, response, { status, type: 'application/json', body: JSON.stringify(value) });
      return true;
    };
    const state = path.slice(prefix.length);
    if (!/^[\w-]{16,128}$/.test(state)) return json(404, { code: 'SERVICE_STATE' });
    if (request.method === 'POST') {
      const isTaken = await take(request, state);
      return json(isTaken ? 200 : 400, isTaken ? {} : { code: 'SERVICE_ANSWER' });
    }
    const found = answers.get(state);
    answers.delete(state);
    return json(200, found && found.until > nowMs() ? { vp_token: found.token } : {});
  };
}
