import { expect, it, vi } from 'vitest';
import { openTrustSource } from './index.ts';

const answering = (response: Response | Error) => {
  const fetch = vi.fn<typeof globalThis.fetch>(() =>
    response instanceof Error ? Promise.reject(response) : Promise.resolve(response),
  );
  return { fetch, source: openTrustSource(fetch) };
};

it('asks its own origin, without cookies or redirects, with the tag it holds', async () => {
  const { fetch, source } = answering(new Response(null, { status: 304 }));
  expect(await source.fetch('prod', 'statut/17.jwt', '"a"')).toEqual({ kind: 'unchanged' });
  expect(fetch.mock.calls[0]).toMatchObject([
    '/trust/prod/statut/17.jwt',
    { redirect: 'error', credentials: 'omit', cache: 'no-store', headers: { 'If-None-Match': '"a"' } },
  ]);
});

it('hands on the text, its tag and the server clock', async () => {
  const headers = { ETag: '"b"', Date: 'Tue, 24 Nov 2026 09:00:30 GMT' };
  const { source } = answering(new Response('text', { headers }));
  const file = { kind: 'file', text: 'text', etag: '"b"', serverSeconds: 1_795_510_830 };
  expect(await source.fetch('demo', 'cles.json')).toEqual(file);
});

it.each([
  ['a missing file', new Response('', { status: 404 }), 'absent'],
  ['a broken server', new Response('', { status: 502 }), 'unreachable'],
  ['a cut line', new TypeError('failed to fetch'), 'unreachable'],
  ['an endless file', new Response('x'.repeat(500_001)), 'unreachable'],
])('%s is %s', async (_what, response, kind) => {
  expect(await answering(response).source.fetch('demo', 'cles.json')).toEqual({ kind });
});
