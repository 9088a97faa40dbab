import type { IncomingMessage, ServerResponse } from 'node:http';

/** What is sent back; the header set of the product goes on every answer, this included. */
export interface Answer {
  readonly status: number;
  readonly type: string;
  readonly body: string | Uint8Array;
  readonly etag?: string;
  readonly cacheControl?: string;
}

/** Writes an answer; a HEAD request gets its headers only, a known ETag gets 304. */
export function respond(request: IncomingMessage, response: ServerResponse, answer: Answer): void {
  response.setHeader('Cache-Control', answer.cacheControl ?? 'no-store');
  if (answer.etag !== undefined) response.setHeader('ETag', answer.etag);
  if (answer.etag !== undefined && request.headers['if-none-match'] === answer.etag) {
    response.writeHead(304).end();
    return;
  }
  const body = typeof answer.body === 'string' ? Buffer.from(answer.body) : answer.body;
  response.writeHead(answer.status, { 'Content-Type': answer.type, 'Content-Length': body.length });
  response.end(request.method === 'HEAD' ? undefined : body);
}
