import { mkdtempSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { deflateSync } from 'fflate';
import { toText } from '#core/token';
import { makePresentation } from '../../../wallet/present/make-presentation.ts';
import { signCall } from '../../../wallet/present/sign-call.ts';
import { makeKeyPair } from '../../keys/key-pair.ts';
import { signerOf } from '../../keys/signer.ts';
import { answerAtDoor } from '../door.ts';
import { openTrainingIssuer } from '../training-issuer.ts';

const random = (size: number) => crypto.getRandomValues(new Uint8Array(size));

/** A training issuer behind a real server, with a clock that the test sets. */
export async function doorServer() {
  const clock = { now: 1_795_500_000 };
  const folder = mkdtempSync(path.join(tmpdir(), 'comptoir-door-'));
  const issuer = await openTrainingIssuer(folder, { nowSeconds: () => clock.now, random });
  const server = createServer((request, response) => {
    void answerAtDoor(request, issuer).then(({ status, json }) => {
      response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(json));
    });
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  async function ask(call: string, body: object, headers: Record<string, string> = {}) {
    const response = await fetch(origin + call, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', ...headers },
      body: JSON.stringify(body),
    });
    return { status: response.status, json: (await response.json()) as Record<string, unknown> };
  }

  /** A phone with a key of its own, which signs its calls. */
  async function newPhone() {
    const pair = await makeKeyPair();
    const { kty, crv, x, y } = pair.jwk;
    const jwk = { kty, crv, x, y };
    const sign = await signerOf(pair.jwk);
    const caller = () => ({ jwk, sign, now: clock.now, random });
    const signed = (call: string, body: object) => signCall(call, body, caller());
    return {
      pair,
      jwk,
      sign,
      signed,
      call: async (call: string, body: object = {}) => ask(call, { call: await signed(call, body) }),
      enrol: async (person: string) => (await ask('/issuer/enrol', { person, jwk })).json,
      present: async (credential: unknown, at = clock.now) =>
        toText(
          await makePresentation({
            credential: String(credential),
            sign,
            deflate: (data, dictionary) => deflateSync(data, { dictionary, level: 9 }),
            now: at,
            random,
            amr: 'pin',
          }),
        ),
    };
  }
  const close = () => {
    server.closeAllConnections();
    server.close();
  };
  return { clock, folder, issuer, origin, ask, newPhone, close };
}
