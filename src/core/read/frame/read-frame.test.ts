import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';
import { beforeAll, describe, expect, it } from 'vitest';
import { createRandom, drawFrame, rgbaOf, type View } from '../__fixtures__/draw-frame.ts';
import { randomToken } from '../__fixtures__/random-token.ts';
import {
  hintOf,
  passesAfter,
  readFrame,
  seeCode,
  recognise,
  stillPasses,
  stillRequest,
  zxingDecoder,
} from '../index.ts';
import type { Decode, FoundCode, Frame } from '../index.ts';

beforeAll(async () => {
  const wasm = readFileSync(createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm'));
  await prepareZXingModule({ overrides: { wasmBinary: new Uint8Array(wasm).buffer }, fireImmediately: true });
});

const decode = zxingDecoder(readBarcodes);

const frameOf = (text: string, view: Partial<View>): Frame => rgbaOf(drawFrame(text, view));

const live = { formats: ['QRCode'], passes: stillPasses, most: 1 } as const;

it('reads 200 random tokens, each held a little differently', { timeout: 120_000 }, async () => {
  const random = createRandom(20261124);
  const missed: number[] = [];
  for (let i = 0; i < 200; i += 1) {
    // The sizes of the training people's codes.
    const sizes = { rights: 190 + Math.floor(random() * 160), proof: 85 + Math.floor(random() * 15) };
    const text = randomToken(random, sizes);
    const view = { width: 480, height: 480, size: 0.84, turn: random() * 12 - 6, tilt: random() * 16 - 8, seed: i };
    const [found] = await readFrame(frameOf(text, view), live, decode);
    const recognised = recognise({ text: found?.text ?? '', via: 'camera' });
    if (recognised.kind !== 'token' || recognised.text !== text) missed.push(i);
  }
  expect(missed).toEqual([]);
});

describe('passes', () => {
  it('glance and look at the whole frame always, enlarge on every 4th failure', () => {
    expect([0, 2, 3, 4, 7].map((failures) => passesAfter(failures).join('+'))).toEqual([
      'glance+plain',
      'glance+plain',
      'glance+plain+enlarged',
      'glance+plain',
      'glance+plain+enlarged',
    ]);
  });

  const empty = { width: 1000, height: 500, data: new Uint8ClampedArray(1000 * 500 * 4) };
  const codeOf = (text: string): FoundCode => {
    return { format: 'QRCode', text, bytes: new Uint8Array(), symbology: ']Q1', corners: [{ x: 20, y: 10 }] };
  };
  /** A decoder that finds these texts in its first look, its second, and so on. */
  const finding = (...looks: readonly (readonly string[])[]) => {
    const asked: string[] = [];
    const fake: Decode = ({ width, height }, { binarizer, thorough }) => {
      asked.push(`${binarizer} ${width}x${height} ${thorough}`);
      return Promise.resolve((looks[asked.length - 1] ?? []).map(codeOf));
    };
    return { asked, fake };
  };
  const still = { ...stillRequest, every: false };

  it('stop at the first that reads, and give corners in the pixels of the frame', async () => {
    const { asked, fake } = finding([], [], ['A']);
    const [found] = await readFrame(empty, still, fake);
    expect(asked).toEqual([
      'GlobalHistogram 1000x500 false',
      'LocalAverage 1000x500 true',
      'LocalAverage 1200x600 true',
    ]);
    expect(found?.corners).toEqual([{ x: 210, y: 105 }]);
  });

  it('go on while only what was dealt with is found', async () => {
    const { asked, fake } = finding(['phone'], ['phone', 'box']);
    const found = await readFrame(empty, { ...still, known: ['phone'] }, fake);
    expect(found.map(({ text }) => text)).toEqual(['phone', 'box']);
    expect(asked.length).toBe(2);
  });

  it('are joined for a picture of several codes, and enlarge only one without any', async () => {
    const { asked, fake } = finding(['phone'], ['box']);
    const found = await readFrame(empty, stillRequest, fake);
    expect(found.map(({ text }) => text)).toEqual(['phone', 'box']);
    expect(asked.length).toBe(2);
  });

  it('glance at half the size where the picture crackles, and keep its corners', async () => {
    const random = createRandom(5);
    const crackling = { width: 1280, height: 720, data: new Uint8ClampedArray(1280 * 720 * 4) };
    for (let at = 0; at < crackling.data.length; at += 1) crackling.data[at] = 80 + random() * 60;
    const { asked, fake } = finding(['A']);
    const [found] = await readFrame(crackling, still, fake);
    expect(asked).toEqual(['GlobalHistogram 640x360 false']);
    expect(found?.corners).toEqual([{ x: 40, y: 20 }]);
  });

  it('glancing reads in the noise of a dim room', async () => {
    const text = randomToken(createRandom(8));
    const frame = frameOf(text, { light: 0.3, noise: 30 });
    const [found] = await readFrame(frame, { ...live, passes: ['glance'] }, decode);
    expect(found?.text === text).toBe(true);
  });

  it('reads by enlarging what the plain pass misses', async () => {
    const text = randomToken(createRandom(7));
    const frame = frameOf(text, { size: 0.255, blur: 1, turn: 0, noise: 3 });
    const plain = await readFrame(frame, { ...live, passes: ['plain'] }, decode);
    const enlarged = await readFrame(frame, { ...live, passes: ['enlarged'] }, decode);
    expect([plain.length, enlarged[0]?.text === text]).toEqual([0, true]);
  });
});

describe('hint, from pictures that were not read', () => {
  const text = randomToken(createRandom(3));
  const burnt = (frame: Frame): Frame => {
    const { width } = frame;
    for (let y = 200; y < 420; y += 1) frame.data.fill(255, (y * width + 480) * 4, (y * width + 800) * 4);
    return frame;
  };

  it.each([
    ['a dim room', frameOf(text, { light: 0.1, noise: 20 }), 'dark'],
    ['a phone too far', frameOf(text, { size: 0.35, blur: 2 }), 'closer'],
    ['a tilted phone', frameOf(text, { tilt: 55, size: 0.6, blur: 3 }), 'tilted'],
    ['a phone turned right away', frameOf(text, { tilt: 62, size: 0.8, blur: 2 }), 'tilted'],
    ['a reflection over the code', burnt(frameOf(text, { light: 0.8 })), 'glare'],
    ['a phone held well', frameOf(text, {}), null],
    ['a phone held well and out of focus', frameOf(text, { blur: 9 }), null],
    ['an empty counter', frameOf('A', { size: 0.01 }), null],
  ] as const)('%s', (_what, frame, hint) => {
    expect(hintOf(frame, seeCode(frame))).toBe(hint);
  });
});
