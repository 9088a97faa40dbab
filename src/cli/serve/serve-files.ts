import { createHash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { gzipSync } from 'node:zlib';
import { respond } from './respond.ts';

/** One file as it is served. */
export interface ServedFile {
  readonly body: Uint8Array;
  readonly type: string;
  readonly etag: string;
  /** The body under gzip, made at the first request; null for what is compressed already. */
  readonly gzip: () => Uint8Array | null;
}

/** Types that gzip makes smaller; fonts and pictures are compressed already. */
const compressible = /^text\/|javascript|json|wasm|svg|jwt/;

/** A file with the ETag of its contents. */
export function servedFile(contents: string | Uint8Array, type: string): ServedFile {
  const body = typeof contents === 'string' ? Buffer.from(contents) : contents;
  const hash = createHash('sha256').update(body).digest('base64url').slice(0, 22);
  let packed: Uint8Array | null = null;
  const gzip = () => (compressible.test(type) ? (packed ??= gzipSync(body)) : null);
  return { body, type, etag: `"${hash}"`, gzip };
}

/**
 * Answers from a table of exact paths: a path that is not in it does not exist, so none can climb out of a folder.
 * Only GET and HEAD are answered.
 */
export function serveFiles(
  request: IncomingMessage,
  response: ServerResponse,
  file: ServedFile | undefined,
  cacheControl: string,
): void {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.setHeader('Allow', 'GET, HEAD');
    respond(request, response, { status: 405, type: 'text/plain; charset=utf-8', body: 'Method not allowed\n' });
  } else if (!file) {
    respond(request, response, { status: 404, type: 'text/plain; charset=utf-8', body: 'Not found\n' });
  } else {
    const gzip = /\bgzip\b/.test(String(request.headers['accept-encoding'])) ? file.gzip() : null;
    response.setHeader('Vary', 'Accept-Encoding');
    if (gzip) response.setHeader('Content-Encoding', 'gzip');
    // Another encoding is another representation: it has an ETag of its own (RFC 9110 §8.8.3).
    const etag = gzip ? file.etag.replace(/"$/, '-gzip"') : file.etag;
    respond(request, response, { status: 200, type: file.type, etag, body: gzip ?? file.body, cacheControl });
  }
}
