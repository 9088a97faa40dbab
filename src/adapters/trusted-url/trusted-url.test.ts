import { afterEach, beforeEach, expect, it, vi } from 'vitest';

const made: string[] = [];

beforeEach(() => {
  vi.resetModules();
  made.length = 0;
  vi.stubGlobal('location', new URL('https://comptoir.example/'));
  vi.stubGlobal('trustedTypes', {
    createPolicy: (name: string, rules: { createScriptURL(url: string): string }) => {
      made.push(name);
      return rules;
    },
  });
});
afterEach(() => vi.unstubAllGlobals());

it('makes the one policy the headers allow, however many scripts it vouches for', async () => {
  const { trustedUrl } = await import('./index.ts');
  expect(['/sw.js', '/wallet-sw.js', '/assets/decoder-worker-abc.js'].map(trustedUrl)).toEqual([
    '/sw.js',
    '/wallet-sw.js',
    '/assets/decoder-worker-abc.js',
  ]);
  expect(made).toEqual(['comptoir#url']);
});

it.each([
  'https://elsewhere.example/assets/a.js',
  '//elsewhere.example/sw.js',
  'data:text/javascript,1',
  'blob:https://comptoir.example/1',
])('refuses %s', async (url) => {
  const { trustedUrl } = await import('./index.ts');
  expect(() => trustedUrl(url)).toThrow(TypeError);
});

it('refuses the same where the browser has no Trusted Types', async () => {
  vi.stubGlobal('trustedTypes', undefined);
  const { trustedUrl } = await import('./index.ts');
  expect(() => trustedUrl('https://elsewhere.example/assets/a.js')).toThrow(TypeError);
});
