import { createHash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { respond } from './respond.ts';

/** One file as it is served. */
export interface ServedFile {
  readonly body: string | Uint8Array;
  readonly type: string;
  readonly etag: string;
}

/** A file with the ETag of its contents. */
export function servedFile(body: string | Uint8Array, type: string): ServedFile {
  return { body, type, etag: `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"` };
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
    respond(request, response, { status: 200, ...file, cacheControl });
  }
}
