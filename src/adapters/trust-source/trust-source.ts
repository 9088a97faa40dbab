import type { TrustFetch, TrustSourcePort } from '#flow/ports';

/** Longest file worth reading, in characters; the longest acceptable list has 400,000. */
const maxLength = 500_000;
const timeoutMs = 20_000;

/**
 * Signed trust files from the terminal's own origin. Names are the program's, never a token's. A redirect is not
 * followed: a captive portal answers that way.
 */
export function openTrustSource(fetchFile: typeof fetch = (...args) => fetch(...args)): TrustSourcePort {
  return {
    fetch: async (env, name, etag) => {
      try {
        const response = await fetchFile(`/trust/${env}/${name}`, {
          cache: 'no-store',
          credentials: 'omit',
          redirect: 'error',
          signal: AbortSignal.timeout(timeoutMs),
          ...(etag !== undefined && { headers: { 'If-None-Match': etag } }),
        });
        return await readAnswer(response);
      } catch {
        return { kind: 'unreachable' };
      }
    },
  };
}

async function readAnswer(response: Response): Promise<TrustFetch> {
  const date = Date.parse(response.headers.get('Date') ?? '');
  const server = Number.isNaN(date) ? {} : { serverSeconds: Math.floor(date / 1000) };
  if (response.status === 304) return { kind: 'unchanged', ...server };
  if (response.status === 404 || response.status === 410) return { kind: 'absent' };
  if (!response.ok || Number(response.headers.get('Content-Length') ?? 0) > maxLength) return { kind: 'unreachable' };
  const text = await response.text();
  if (text.length > maxLength) return { kind: 'unreachable' };
  const etag = response.headers.get('ETag');
  return { kind: 'file', text, ...server, ...(etag !== null && { etag }) };
}
