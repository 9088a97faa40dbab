import { afterEach, expect, it, vi } from 'vitest';
import { pinsOf } from './pins-of.ts';

afterEach(() => vi.unstubAllGlobals());

it('gives each environment the roots and the floor of its own, as the build embedded them', () => {
  vi.stubGlobal('__TRAINING_ROOTS__', 'demo roots');
  vi.stubGlobal('__TRAINING_KEYSET__', 'demo keys');
  vi.stubGlobal('__PRODUCTION_ROOTS__', 'prod roots');
  vi.stubGlobal('__PRODUCTION_KEYSET__', 'prod keys');
  expect(pinsOf('demo')).toEqual({ rootFile: 'demo roots', keysetFloor: 'demo keys' });
  expect(pinsOf('prod')).toEqual({ rootFile: 'prod roots', keysetFloor: 'prod keys' });
});
