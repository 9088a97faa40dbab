import 'fake-indexeddb/auto';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

it.each([
  ['first.ts', '278f22958c7c887c7c3dac88e04cdce22a5cda679bad7695b8b7ec375df2ff26'],
  ['second.ts', '374a2ea842ef418c05e4a0841421bc727adaa69370300b1246b52cd387c96e4a'],
])('%s has not changed since it was written', (file, digest) => {
  const text = readFileSync(new URL(`./migrations/${file}`, import.meta.url));
  expect(createHash('sha256').update(text).digest('hex')).toBe(digest);
});
