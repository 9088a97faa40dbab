import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { serve } from './serve.ts';
import { openTrainingSite } from './training-site.ts';

const home = mkdtempSync(path.join(tmpdir(), 'comptoir-serve-'));
const dist = path.join(home, 'dist');
mkdirSync(path.join(dist, 'assets'), { recursive: true });
writeFileSync(path.join(home, 'secret.txt'), 'secret');
writeFileSync(path.join(dist, 'index.html'), '<!doctype html>');
writeFileSync(path.join(dist, '.inputs-sha256'), 'x');
writeFileSync(path.join(dist, 'assets', 'a-1.wasm'), 'x');

const port = await freePort();
const stop = await serve({
  dist,
  training: await openTrainingSite(path.join(home, 'training'), () => undefined),
  port,
  address: '127.0.0.1',
  securityHeaders: { 'X-Test-Header': 'on' },
  cacheControl: (url) => (url.startsWith('/assets/') ? 'immutable' : 'no-cache'),
});
afterAll(stop);

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((listening) => probe.listen(0, '127.0.0.1', listening));
  const { port: free } = probe.address() as AddressInfo;
  await new Promise((closed) => probe.close(closed));
  return free;
}

/** A request whose path is sent as it is written: fetch would tidy `..` away. */
function ask(path: string, headers: Record<string, string> = {}, method = 'GET') {
  return new Promise<{ status: number; type: string; body: string; headers: NodeJS.Dict<string | string[]> }>(
    (done, failed) => {
      const sent = request({ host: '127.0.0.1', port, path, method, headers }, (response) => {
        let body = '';
        response.on('data', (part: Buffer) => (body += part.toString()));
        response.on('end', () => {
          const { statusCode: status = 0, headers: received } = response;
          done({ status, type: String(received['content-type'] ?? ''), body, headers: received });
        });
      });
      sent.on('error', failed);
      sent.end();
    },
  );
}

describe('files', () => {
  it('are served with their type and cache rule', async () => {
    expect(await ask('/')).toMatchObject({ status: 200, type: 'text/html; charset=utf-8', body: '<!doctype html>' });
    const wasm = await ask('/assets/a-1.wasm');
    expect(wasm).toMatchObject({ status: 200, type: 'application/wasm', headers: { 'cache-control': 'immutable' } });
  });

  it.each([
    '/../secret.txt',
    '/assets/../../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '//secret.txt',
    '/.inputs-sha256',
    '/__proto__',
    '/trust/demo/../../secret.txt',
    '/trust/demo/../issuer.json',
    '/trust/demo/keys/x.json',
    '/trust/prod/cles.json',
    '/trust/demo/',
  ])('do not exist at %s', async (url) => {
    expect(await ask(url)).toMatchObject({ status: 404, body: 'Not found\n' });
  });

  it('travel under gzip to whoever takes it, under an ETag of its own', async () => {
    const plain = await ask('/assets/a-1.wasm');
    const packed = await ask('/assets/a-1.wasm', { 'Accept-Encoding': 'br, gzip' });
    expect(packed.headers).toMatchObject({ 'content-encoding': 'gzip', vary: 'Accept-Encoding' });
    const etag = String(packed.headers['etag']);
    expect(etag).not.toBe(plain.headers['etag']);
    const again = await ask('/assets/a-1.wasm', { 'Accept-Encoding': 'gzip', 'If-None-Match': etag });
    expect(again).toMatchObject({ status: 304 });
    expect(plain.headers['content-encoding']).toBeUndefined();
  });

  it('answer GET and HEAD only', async () => {
    expect(await ask('/', {}, 'HEAD')).toMatchObject({ status: 200, body: '' });
    for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS', 'TRACE']) {
      expect(await ask('/', {}, method)).toMatchObject({ status: 405 });
      expect(await ask('/trust/demo/cles.json', {}, method)).toMatchObject({ status: 405 });
    }
  });
});

describe('trust files', () => {
  it.each(['racines.json', 'cles.json', 'statut/0.jwt'])('%s has an ETag, and 304 when it is known', async (name) => {
    const first = await ask(`/trust/demo/${name}`);
    expect(first).toMatchObject({ status: 200, headers: { 'cache-control': 'no-cache' } });
    const etag = String(first.headers['etag']);
    expect(await ask(`/trust/demo/${name}`, { 'If-None-Match': etag })).toMatchObject({ status: 304, body: '' });
    expect(await ask(`/trust/demo/${name}`, { 'If-None-Match': '"other"' })).toMatchObject({ status: 200 });
  });
});

describe('every answer', () => {
  it.each([
    ['/', 'GET', {}],
    ['/none', 'GET', {}],
    ['/', 'POST', {}],
    ['/trust/demo/cles.json', 'GET', {}],
    ['/trust/demo/none', 'GET', {}],
    ['/issuer/people', 'GET', {}],
    ['/issuer/enrol', 'POST', {}],
    ['/', 'GET', { Host: 'evil.example' }],
  ])('carries the header set: %s %s', async (url, method, headers: Record<string, string>) => {
    expect((await ask(url, headers, method)).headers['x-test-header']).toBe('on');
  });

  it.each([
    ['evil.example', 421],
    [`evil.example:${port}`, 421],
    ['localhost.evil.example', 421],
    [`localhost:${port}`, 200],
    ['[::1]', 200],
  ])('for the host %s is %i', async (host, status) => {
    expect(await ask('/issuer/people', { Host: host })).toMatchObject({ status });
  });
});
