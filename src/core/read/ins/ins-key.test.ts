import { expect, it } from 'vitest';
import { parseInsKey } from '../index.ts';

/** The key of the example in the 2D-Doc specification (ANTS). */
const base64 =
  'MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAEqY8NfM1igIiTvsTUNuedGDSh1uAB1w8cTNzNnZ4v4in3JAUU6N3AypjQx0QMnMSShJoPvac/w5L02grgf4TCPA==';
const pem = (body: string, above = 'FR000001\n') =>
  `${above}-----BEGIN PUBLIC KEY-----\n${body}\n-----END PUBLIC KEY-----\n`;
const key = {
  signer: 'FR000001',
  x: 'qY8NfM1igIiTvsTUNuedGDSh1uAB1w8cTNzNnZ4v4ik',
  y: '9yQFFOjdwMqY0MdEDJzEkoSaD72nP8OS9NoK4H-Ewjw',
};
const jwk = { kty: 'EC', crv: 'P-256', kid: key.signer, x: key.x, y: key.y };
const json = (change: object) => JSON.stringify({ ...jwk, ...change });

it('reads a PEM public key under the line that names its signer, and the same key as a JWK', () => {
  const lines = `${base64.slice(0, 64)}\r\n${base64.slice(64)}`;
  expect(parseInsKey(pem(lines))).toEqual({ ok: true, value: key });
  expect(parseInsKey(json({ use: 'sig' }))).toEqual({ ok: true, value: key });
});

it.each([
  ['a text', 'bonjour', 'INS_KEY_SHAPE'],
  ['JSON of something else', '[1]', 'INS_KEY_SHAPE'],
  ['a coordinate cut short', json({ y: key.y.slice(2) }), 'INS_KEY_SHAPE'],
  ['a certificate', '-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----', 'INS_KEY_CERTIFICATE'],
  ['a private key', '-----BEGIN EC PRIVATE KEY-----\nMHcC\n-----END EC PRIVATE KEY-----', 'INS_KEY_PRIVATE'],
  ['a private JWK', json({ d: key.x }), 'INS_KEY_PRIVATE'],
  ['another curve', json({ crv: 'P-384' }), 'INS_KEY_CURVE'],
  ['another kind of PEM key', pem('MFwwDQYJKoZIhvcNAQEBBQADSwAwSAJBAK8'), 'INS_KEY_CURVE'],
  ['a compressed point', pem(base64.replace('AEqY8N', 'ACqY8N')), 'INS_KEY_CURVE'],
  ['a PEM key of nobody', pem(base64, ''), 'INS_KEY_SIGNER'],
  ['a JWK of nobody', json({ kid: 'fr000001' }), 'INS_KEY_SIGNER'],
])('refuses %s', (_what, text, code) => {
  expect(parseInsKey(text)).toMatchObject({ ok: false, code });
});
