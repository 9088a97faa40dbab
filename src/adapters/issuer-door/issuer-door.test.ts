import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, it } from 'vitest';
import { issuerDoor } from './issuer-door.ts';

const jwk = { kty: 'EC', crv: 'P-256', x: 'x'.repeat(43), y: 'y'.repeat(43) } as const;
let server: Server | undefined;

afterEach(() => {
  server?.closeAllConnections();
  server?.close();
});

/** A door on a real server that answers what a case asks. */
async function doorOf(answer: RequestListener) {
  server = createServer(answer);
  await new Promise<void>((listening) => server?.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  return issuerDoor((path, init) => fetch(`http://127.0.0.1:${port}${path as string}`, init));
}

const json =
  (body: unknown, status = 200): RequestListener =>
  (_request, response) => {
    response.writeHead(status, { 'Content-Type': 'application/json' });
    response.end(typeof body === 'string' ? body : JSON.stringify(body));
  };

it('sends the person and the public key, and gives the credential back', async () => {
  let asked = '';
  const door = await doorOf((request, response) => {
    request.on('data', (piece: Buffer) => (asked += piece.toString()));
    request.on('end', () => {
      asked = `${request.method} ${request.url} ${asked}`;
      json({ credential: 'aa.bb.cc' })(request, response);
    });
  });
  expect(await door.enrol('famille', jwk)).toEqual({ ok: true, value: { credential: 'aa.bb.cc', lossCode: null } });
  expect(asked).toBe(`POST /issuer/enrol ${JSON.stringify({ person: 'famille', jwk })}`);
});

it('lists the training people', async () => {
  const people = [{ id: 'adulte', label: { fr: 'Adulte', en: 'Adult' } }];
  expect(await (await doorOf(json({ people }))).people()).toEqual({ ok: true, value: people });
});

it.each<[string, RequestListener, string]>([
  ['a static host', (_q, r) => r.writeHead(404, { 'Content-Type': 'text/html' }).end('<h1>404'), 'WALLET_NO_ISSUER'],
  [
    'a page instead of the door',
    (_q, r) => r.writeHead(200, { 'Content-Type': 'text/html' }).end('<p>'),
    'WALLET_NO_ISSUER',
  ],
  ['a method refused', (_q, r) => r.writeHead(405).end(), 'WALLET_NO_ISSUER'],
  ['an issuer in trouble', (_q, r) => r.writeHead(503).end(), 'WALLET_ISSUER_BUSY'],
  ['too many calls', json({ code: 'ISSUER_RATE' }, 429), 'WALLET_ISSUER_BUSY'],
  ['an opposed phone', json({ code: 'ISSUER_PHONE_OPPOSED' }, 403), 'WALLET_PHONE_OPPOSED'],
  ['rights left to expire', json({ code: 'RIGHTS_EXPIRED' }, 400), 'WALLET_CARD_EXPIRED'],
  ['a phone of another issuer', json({ code: 'ISSUER_PHONE_UNKNOWN' }, 400), 'WALLET_CARD_UNKNOWN'],
  ['a wrong clock', json({ code: 'PROOF_IN_FUTURE' }, 400), 'WALLET_CLOCK_WRONG'],
  ['a code of every object', json({ code: 'constructor' }, 400), 'WALLET_ISSUER_REFUSED'],
  ['another refusal', json({ code: 'ISSUER_PERSON' }, 400), 'WALLET_ISSUER_REFUSED'],
  ['a refusal that is null', json(null, 400), 'WALLET_ISSUER_REFUSED'],
  ['broken JSON', json('{'), 'WALLET_ISSUER_ANSWER'],
  ['another member', json({ token: 'aa.bb.cc' }), 'WALLET_ISSUER_ANSWER'],
  ['no JWS', json({ credential: '<script>' }), 'WALLET_ISSUER_ANSWER'],
  ['a credential too long', json({ credential: `${'a'.repeat(3000)}.b.c` }), 'WALLET_ISSUER_ANSWER'],
  ['an endless answer', json(`{"credential":"${'a'.repeat(200_000)}"}`), 'WALLET_ISSUER_ANSWER'],
])('%s', async (_name, answer, code) => {
  expect(await (await doorOf(answer)).renew({ presentation: 'cpt1:x' })).toMatchObject({ ok: false, code });
});

it('follows no redirection, even to an answer that would do', async () => {
  const door = await doorOf((request, response) => {
    if (request.url === '/elsewhere') json({ credential: 'aa.bb.cc' })(request, response);
    else response.writeHead(302, { Location: '/elsewhere' }).end();
  });
  expect(await door.renew({ presentation: 'cpt1:x' })).toMatchObject({ code: 'WALLET_OFFLINE' });
});

it('is offline when nobody answers', async () => {
  const door = issuerDoor(() => fetch('http://127.0.0.1:1/'));
  expect(await door.people()).toMatchObject({ code: 'WALLET_OFFLINE' });
});

it.each([{ people: [{ id: '../x', label: { fr: 'a', en: 'a' } }] }, { people: Array(101).fill(0) }, []])(
  'refuses the list %#',
  async (list) => {
    expect(await (await doorOf(json(list))).people()).toMatchObject({ code: 'WALLET_ISSUER_ANSWER' });
  },
);
