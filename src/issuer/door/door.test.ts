import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { deflateSync } from 'fflate';
import { afterAll, describe, expect, it } from 'vitest';
import { toText } from '#core/token';
import { makePresentation } from '../../wallet/present/make-presentation.ts';
import { makeKeyPair, type KeyPair } from '../keys/key-pair.ts';
import { signerOf } from '../keys/signer.ts';
import { answerAtDoor } from './door.ts';
import { openTrainingIssuer } from './training-issuer.ts';

const now = 1_795_500_000;
const folder = mkdtempSync(path.join(tmpdir(), 'comptoir-door-'));
let count = 0;
const issuer = await openTrainingIssuer(folder, {
  nowSeconds: () => now,
  random: (size) => new Uint8Array(size).fill((count += 1)),
});
const server = createServer((request, response) => {
  void answerAtDoor(request, issuer).then(({ status, json }) => {
    response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(json));
  });
});
await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

async function newPhone() {
  return publicPart(await makeKeyPair());
}

function publicPart({ jwk: { kty, crv, x, y } }: KeyPair) {
  return { kty, crv, x, y };
}

async function ask(path: string, body?: unknown, headers: Record<string, string> = {}) {
  const response = await fetch(origin + path, {
    method: body === undefined ? 'GET' : 'POST',
    headers: { 'Content-Type': 'application/json', ...headers },
    ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
  const text = await response.text();
  return { status: response.status, json: JSON.parse(text) as Record<string, unknown>, text };
}

describe('enrolment', () => {
  it('gives a credential and a handle, and the same handle to the same phone', async () => {
    const jwk = await newPhone();
    const first = await ask('/issuer/enrol', { person: 'adulte', jwk });
    expect(first).toMatchObject({
      status: 200,
      json: { credential: expect.stringMatching(/^[\w-]+\.[\w-]+\.[\w-]+$/) },
    });
    const second = await ask('/issuer/enrol', { person: 'famille', jwk });
    expect(second.json['handle']).toBe(first.json['handle']);
    expect(second.json['credential']).not.toBe(first.json['credential']);
  });

  it('offers every person without any identity', async () => {
    const { text, json } = await ask('/issuer/people');
    expect((json['people'] as object[]).length).toBeGreaterThanOrEqual(10);
    expect(text).not.toMatch(/\d{13}|LEFEBVRE/);
  });

  it.each<[string, string, { person?: unknown; jwk?: object | null }]>([
    ['an unknown person', 'ISSUER_PERSON', { person: 'nobody' }],
    ['a person that is an object', 'ISSUER_PERSON', { person: {} }],
    ['a prototype name', 'ISSUER_PERSON', { person: '__proto__' }],
    ['no key', 'ISSUER_PHONE_KEY', { person: 'adulte', jwk: null }],
    ['a key off the curve', 'ISSUER_PHONE_KEY', { jwk: { x: 'A'.repeat(43), y: 'A'.repeat(43) } }],
    ['a padded coordinate', 'ISSUER_PHONE_KEY', { jwk: { x: `${'A'.repeat(42)}=` } }],
    ['another curve', 'ISSUER_PHONE_KEY', { jwk: { crv: 'P-384' } }],
    ['a private key', 'ISSUER_PHONE_KEY', { jwk: { d: 'A'.repeat(43) } }],
    ['a member too many', 'ISSUER_PHONE_KEY', { jwk: { kid: 'x' } }],
  ])('refuses %s', async (_what, code, change) => {
    const body = {
      person: 'adulte',
      ...change,
      jwk: change.jwk === null ? null : { ...(await newPhone()), ...change.jwk },
    };
    expect(await ask('/issuer/enrol', body)).toMatchObject({ status: 400, json: { code } });
  });
});

describe('opposition', () => {
  it('is published before the answer leaves, and the phone gets nothing any more', async () => {
    const jwk = await newPhone();
    const { json } = await ask('/issuer/enrol', { person: 'ald', jwk });
    const before = issuer.published();
    expect(await ask('/issuer/oppose', { handle: json['handle'] })).toMatchObject({ status: 200 });
    expect(issuer.published().get('statut/0.jwt')).not.toBe(before.get('statut/0.jwt'));
    expect(await ask('/issuer/enrol', { person: 'ald', jwk })).toMatchObject({
      status: 403,
      json: { code: 'ISSUER_PHONE_OPPOSED' },
    });
  });

  it('befalls the lost phone at once', async () => {
    const { json } = await ask('/issuer/enrol', { person: 'telephone-oppose', jwk: await newPhone() });
    expect(await issuer.register.find({ handle: json['handle'] as string })).toMatchObject({
      opposedAt: now,
    });
  });

  it.each([[{ handle: 'x' }], [{ handle: 5 }], [{}]])('does not know %j', async (body) => {
    expect(await ask('/issuer/oppose', body)).toMatchObject({ status: 404, json: { code: 'ISSUER_HANDLE_UNKNOWN' } });
  });
});

describe('renewal', () => {
  async function present(credential: unknown, phone: KeyPair, more: { readonly now?: number } = {}) {
    const presentation = await makePresentation({
      credential: credential as string,
      sign: await signerOf(phone.jwk),
      deflate: (data, dictionary) => deflateSync(data, { dictionary, level: 9 }),
      now,
      random: (size) => new Uint8Array(size),
      amr: 'pin',
      ...more,
    });
    return { presentation: toText(presentation) };
  }

  it('gives the same phone a new credential in the same place of the list', async () => {
    const phone = await makeKeyPair();
    const { json } = await ask('/issuer/enrol', { person: 'c2s', jwk: publicPart(phone) });
    const renewed = await ask('/issuer/renew', await present(json['credential'], phone));
    expect(renewed).toMatchObject({ status: 200, json: { credential: expect.stringMatching(/^[\w-]+\./) } });
    expect(await ask('/issuer/renew', await present(renewed.json['credential'], phone))).toMatchObject({ status: 200 });
  });

  it('refuses another phone, an old proof, an opposed phone and what is no presentation', async () => {
    const [phone, thief] = [await makeKeyPair(), await makeKeyPair()];
    const { json } = await ask('/issuer/enrol', { person: 'c2s', jwk: publicPart(phone) });
    const renew = async (body: object) => (await ask('/issuer/renew', body)).json['code'];
    expect(await renew(await present(json['credential'], thief))).toBe('HOLDER_SIGNATURE');
    expect(await renew(await present(json['credential'], phone, { now: now + 31 }))).toBe('PROOF_IN_FUTURE');
    expect(await renew({ presentation: 5 })).toBe('WIRE_TYPE');
    expect(await renew({})).toBe('WIRE_TYPE');
    await ask('/issuer/oppose', { handle: json['handle'] });
    expect(await renew(await present(json['credential'], phone))).toBe('ISSUER_PHONE_OPPOSED');
  });
});

describe('the door itself', () => {
  it.each<[number, string, string, unknown, Record<string, string>]>([
    [405, 'ISSUER_METHOD', '/issuer/enrol', undefined, {}],
    [405, 'ISSUER_METHOD', '/issuer/people', {}, {}],
    [404, 'ISSUER_ROUTE', '/issuer/nothing', {}, {}],
    [404, 'ISSUER_ROUTE', '/issuer/__proto__', {}, {}],
    [415, 'ISSUER_BODY_TYPE', '/issuer/enrol', '{}', { 'Content-Type': 'text/plain' }],
    [403, 'ISSUER_ORIGIN', '/issuer/enrol', {}, { 'Sec-Fetch-Site': 'cross-site' }],
    [413, 'ISSUER_BODY_LENGTH', '/issuer/enrol', { person: 'x'.repeat(17_000) }, {}],
    [400, 'ISSUER_BODY', '/issuer/enrol', '{"person":', {}],
    [400, 'ISSUER_BODY', '/issuer/enrol', '[1]', {}],
    [400, 'ISSUER_BODY', '/issuer/enrol', 'null', {}],
  ])('answers %i %s', async (...[status, code, path, body, headers]) => {
    expect(await ask(path, body, headers)).toMatchObject({ status, json: { code } });
  });

  it('never lets a private key out', async () => {
    const secrets = ['keys', 'racines'].flatMap((kind) =>
      readdirSync(path.join(folder, kind)).map(
        (file) => (JSON.parse(readFileSync(path.join(folder, kind, file), 'utf8')) as { d: string }).d,
      ),
    );
    expect(secrets).toHaveLength(5);
    const answers = await Promise.all([
      ask('/issuer/people'),
      ask('/issuer/enrol', { person: 'adulte', jwk: await newPhone() }),
    ]);
    const everything = [...issuer.published().values(), ...answers.map(({ text }) => text)].join();
    for (const secret of secrets) expect(everything).not.toContain(secret);
  });
});
