import { expect, it } from 'vitest';
import { issuerServices } from './issuer-services.ts';

const answering = (status: number, body: string) =>
  issuerServices(() =>
    Promise.resolve(new Response(body, { status, headers: { 'Content-Type': 'application/json' } })),
  );

it('gives back the presentation that a spoken code stands for', async () => {
  expect(await answering(200, '{"presentation":"cpt1:a~b"}').redeem('12345678')).toEqual({
    ok: true,
    value: 'cpt1:a~b',
  });
});

it.each<[number, string, string]>([
  [400, '{"code":"ISSUER_SPOKEN_CODE"}', 'SERVICE_SPOKEN_CODE'],
  [429, '{"code":"ISSUER_RATE"}', 'SERVICE_RATE'],
  [403, '{"code":"ISSUER_PHONE_OPPOSED"}', 'SERVICE_REFUSED'],
  [200, '{"presentation":5}', 'SERVICE_REFUSED'],
  [200, 'null', 'SERVICE_REFUSED'],
  [404, '<h1>404', 'SERVICE_OFFLINE'],
])('answers %i %s with %s', async (status, body, code) => {
  expect(await answering(status, body).redeem('12345678')).toMatchObject({ code });
});

it('is offline without a network', async () => {
  const services = issuerServices(() => Promise.reject(new TypeError('failed')));
  expect(await services.leaveSummary('cpt1:a~b', 'a.b.c.d.e')).toMatchObject({ code: 'SERVICE_OFFLINE' });
});
