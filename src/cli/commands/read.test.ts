import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import jpeg from 'jpeg-js';
import { PNG } from 'pngjs';
import { expect, it } from 'vitest';
import type { Frame } from '#core/read';
import { createRandom, drawFrame, rgbaOf, type View } from '../../core/read/__fixtures__/draw-frame.ts';
import { randomToken } from '../../core/read/__fixtures__/random-token.ts';
import { processIo } from '../process-io.ts';
import { run } from './read.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'comptoir-read-'));
const token = randomToken(createRandom(7));

const png = ({ width, height, data }: Frame) => PNG.sync.write(Object.assign(new PNG({ width, height }), { data }));
const drawn = (view: Partial<View>) => rgbaOf(drawFrame(token, view));

function read(bytes: Uint8Array) {
  const file = path.join(folder, 'picture');
  writeFileSync(file, bytes);
  return run({ positionals: [file], values: new Map(), flags: new Set() }, processIo);
}

/** Small and out of focus: what neither look reads, until the middle is sharpened and doubled. */
const hard = { size: 0.255, blur: 1, turn: 0, noise: 3 };

it.each([
  ['a PNG', png(drawn({}))],
  ['a JPEG', jpeg.encode(drawn({}), 90).data],
  ['one that the page has to enlarge', png(drawn(hard))],
])('reads %s', async (_what, bytes) => {
  expect((await read(bytes)).json).toMatchObject([{ found: [{ format: 'QRCode', text: token, kind: 'token' }] }]);
});

it('sees what is transparent as white', async () => {
  const frame = drawn({});
  for (let at = 0; at < frame.data.length; at += 4) if ((frame.data[at] ?? 0) > 128) frame.data.set([0, 0, 0, 0], at);
  expect((await read(png(frame))).json).toMatchObject([{ found: [{ text: token }] }]);
});

it.each([
  ['cut short', png(drawn({})).subarray(0, 20_000)],
  ['of a header alone', new Uint8Array([0xff, 0xd8, 0xff, 0xe0])],
  ['that claims 10 thousand million pixels', claiming(100_000, 100_000)],
])('says that a picture %s is damaged', async (_what, bytes) => {
  await expect(read(bytes)).rejects.toThrow('is a damaged picture');
});

it('says that another file is no picture', async () => {
  await expect(read(new TextEncoder().encode('GIF89a'))).rejects.toThrow('is no PNG or JPEG picture');
});

function claiming(width: number, height: number): Uint8Array {
  const bytes = Uint8Array.from(png({ width: 1, height: 1, data: new Uint8ClampedArray(4) }));
  const view = new DataView(bytes.buffer);
  view.setUint32(16, width);
  view.setUint32(20, height);
  return bytes;
}
