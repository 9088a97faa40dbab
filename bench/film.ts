import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { parseArgs } from 'node:util';
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';
import { passesAfter, readFrame, zxingDecoder } from '#core/read';
import { createRandom, drawFrame, rgbaOf, type View } from '../src/core/read/__fixtures__/draw-frame.ts';
import { randomToken } from '../src/core/read/__fixtures__/random-token.ts';
import type { BenchContext, BenchReport } from './bench.ts';

const framesMost = 5;

/** How a phone is held, at each of the sizes a camera has; the hand moves a little from frame to frame. */
const scenes: Readonly<Record<string, Partial<View>>> = {
  'flat, good light': {},
  'near the edge': { at: [0.4, 0.5] },
  'tilted 30°': { tilt: 30, size: 0.8 },
  'tilted 40°': { tilt: 40, size: 0.85 },
  'turned any way': { turn: 137, size: 0.68 },
  'dim room': { light: 0.3, noise: 24 },
  'out of focus': { blur: 3, size: 0.8 },
  'over-exposed': { light: 1.25, blur: 2 },
};
const sizes = [
  { width: 640, height: 480, size: 0.88 },
  { width: 1280, height: 720 },
  { width: 1920, height: 1080 },
] as const;

/**
 * `film [--films N]`: films of phones made by the project, frame by frame through the live pipeline, its passes chosen
 * by the failures before as the camera does. Says in which frame each film is read, and how many within five.
 */
export async function run({ args }: BenchContext): Promise<BenchReport> {
  const { values } = parseArgs({ args: [...args], options: { films: { type: 'string', default: '4' } } });
  const wasm = readFileSync(createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm'));
  await prepareZXingModule({ overrides: { wasmBinary: new Uint8Array(wasm).buffer }, fireImmediately: true });
  const results: Record<string, unknown> = {};
  let [films, read, first, wrong] = [0, 0, 0, 0];
  for (const [name, scene] of Object.entries(scenes)) {
    const frames: (number | null)[] = [];
    for (const size of sizes)
      for (let film = 0; film < Number(values.films); film += 1) {
        const seed = film + size.height;
        const answer = await playFilm(randomToken(createRandom(seed)), { ...size, ...scene }, seed);
        wrong += answer.wrong;
        frames.push(answer.frame);
      }
    results[name] = { films: frames.length, readInFrame: frames };
    films += frames.length;
    read += frames.filter((frame) => frame !== null).length;
    first += frames.filter((frame) => frame === 1).length;
  }
  return { results: { films, readWithinFive: read, readInFirst: first, wrong, scenes: results } };
}

const decode = zxingDecoder(readBarcodes);

/** The frame, counted from one, in which the film was read; null when it was not. */
async function playFilm(text: string, scene: Partial<View>, seed: number) {
  const random = createRandom(seed);
  const around = (middle: number, spread: number) => middle + (random() * 2 - 1) * spread;
  for (let frame = 1; frame <= framesMost; frame += 1) {
    const [x, y] = scene.at ?? [0.5, 0.5];
    const view = {
      ...scene,
      turn: around(scene.turn ?? 3, 4),
      tilt: around(scene.tilt ?? 0, 4),
      at: [around(x, 0.02), around(y, 0.02)] as const,
      seed: seed * 10 + frame,
    };
    const request = { formats: ['QRCode'], passes: passesAfter(frame - 1), most: 4 } as const;
    const [found] = await readFrame(rgbaOf(drawFrame(text, view)), request, decode);
    if (found) return { frame: found.text === text ? frame : null, wrong: found.text === text ? 0 : 1 };
  }
  return { frame: null, wrong: 0 };
}
