import { createServer as createHttp, type IncomingMessage, type ServerResponse } from 'node:http';
import { createServer as createHttps } from 'node:https';
import { respond } from './respond.ts';
import { serveFiles } from './serve-files.ts';
import { readSite } from './site-files.ts';
import type { TrainingSite } from './training-site.ts';

/** How the site is served. */
export interface ServeOptions {
  readonly dist: string;
  readonly training: TrainingSite;
  readonly port: number;
  readonly address: string;
  /** Present = HTTPS with this certificate, and the local authority's own at `/autorite-locale.crt`. */
  readonly tls?: { readonly key: string; readonly cert: string; readonly authority: string };
  readonly securityHeaders: Readonly<Record<string, string>>;
  readonly cacheControl: (path: string) => string;
}

/** Serves a built site and its training issuer; resolves once it listens, with the function that stops it. */
export async function serve(options: ServeOptions): Promise<() => void> {
  const files = await readSite(options.dist);
  const onRequest = (request: IncomingMessage, response: ServerResponse) => {
    for (const [name, value] of Object.entries(options.securityHeaders)) response.setHeader(name, value);
    if (!isOurs(request.headers.host, options.address)) {
      respond(request, response, { status: 421, type: 'text/plain; charset=utf-8', body: 'Unknown host\n' });
      return;
    }
    answer(request, response).catch(() => {
      if (!response.headersSent) respond(request, response, { status: 500, type: 'text/plain', body: 'Error\n' });
    });
  };
  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (await options.training.handle(request, response)) return;
    const path = (request.url ?? '/').split('?')[0] ?? '/';
    if (options.tls && path === '/autorite-locale.crt') {
      respond(request, response, { status: 200, type: 'application/x-x509-ca-cert', body: options.tls.authority });
      return;
    }
    serveFiles(request, response, files.get(path), options.cacheControl(path));
  }
  const limits = { requestTimeout: 30_000, headersTimeout: 10_000, maxHeaderSize: 16_384 };
  const server = options.tls
    ? createHttps({ ...limits, key: options.tls.key, cert: options.tls.cert }, onRequest)
    : createHttp(limits, onRequest);
  await new Promise<void>((listening, failed) => {
    server.once('error', failed);
    server.listen(options.port, options.address, listening);
  });
  return () => {
    server.closeAllConnections();
    server.close();
  };
}

/**
 * True when the browser asked for a name this server goes by. Another name that points here (DNS rebinding) would make
 * the door answer a foreign page as if it were ours.
 */
function isOurs(host: string | undefined, address: string): boolean {
  const name = (host ?? '').replace(/:\d+$/, '').replace(/^\[(.*)\]$/, '$1');
  const isEverywhere = address === '0.0.0.0' || address === '::';
  return isEverywhere || ['localhost', '127.0.0.1', '::1', address].includes(name);
}
