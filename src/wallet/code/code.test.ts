import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import fc from 'fast-check';
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';
import { beforeAll, describe, expect, it } from 'vitest';
import { codeMatrix } from './code-matrix.ts';
import { drawCode } from './draw-code.ts';
import { sizeOfCode } from './module-size.ts';

beforeAll(async () => {
  const wasm = readFileSync(createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm'));
  await prepareZXingModule({ overrides: { wasmBinary: new Uint8Array(wasm).buffer }, fireImmediately: true });
});

/** A canvas of which only what drawCode uses is there: its pixels are real. */
function paper() {
  let pixels = new Uint8ClampedArray();
  const canvas = {
    width: 0,
    height: 0,
    getContext: () => ({
      fillStyle: '',
      fillRect(left: number, top: number, width: number, height: number) {
        if (pixels.length !== canvas.width * canvas.height * 4) {
          pixels = new Uint8ClampedArray(canvas.width * canvas.height * 4).fill(255);
        }
        const shade = Number.parseInt(this.fillStyle.slice(1, 3), 16);
        for (let y = top; y < top + height; y += 1) {
          for (let x = left; x < left + width; x += 1)
            pixels.fill(shade, (y * canvas.width + x) * 4, (y * canvas.width + x) * 4 + 3);
        }
      },
    }),
  };
  const image = () => ({ data: pixels, width: canvas.width, height: canvas.height, colorSpace: 'srgb' as const });
  return { canvas, image };
}

const digitsOf = (min: number, max: number) =>
  fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: min, maxLength: max });

describe('the code', () => {
  it('is read back digit for digit by the reader of the counter', async () => {
    await fc.assert(
      fc.asyncProperty(digitsOf(400, 2_429), async (digits) => {
        const { canvas, image } = paper();
        drawCode(canvas, codeMatrix(digits), { modulePx: 3, quietPx: 12 });
        const [found] = await readBarcodes(image(), { formats: ['QRCode'] });
        expect(found?.text).toBe(digits);
      }),
      { numRuns: 15 },
    );
  });

  it('has its white all around, of the width asked', () => {
    const { canvas, image } = paper();
    drawCode(canvas, codeMatrix('1'.repeat(400)), { modulePx: 3, quietPx: 12 });
    const { data, width } = image();
    const dark = Array.from({ length: width * width }, (_, i) => i).filter((i) => data[4 * i] === 0);
    const places = dark.flatMap((i) => [i % width, Math.floor(i / width)]);
    const [least, most] = places.reduce(([a, b], place) => [Math.min(a, place), Math.max(b, place)], [width, 0]);
    expect([least, width - 1 - most]).toEqual([12, 12]);
  });

  it('holds an adult in version 14 at level L', () => {
    expect(codeMatrix('1'.repeat(1_047))).toMatchObject({ version: 14, size: 73 });
  });
});

describe('its size', () => {
  it.each([
    { what: 'an adult on a small phone', modules: 73, width: 360, ratio: 2, modulePx: 8, quietPx: 32 },
    { what: 'a family on a small phone', modules: 81, width: 360, ratio: 2, modulePx: 8, quietPx: 32 },
    { what: 'version 17 on it: the white gives way', modules: 85, width: 360, ratio: 2, modulePx: 8, quietPx: 20 },
    { what: 'version 17 on a usual phone', modules: 85, width: 390, ratio: 3, modulePx: 12, quietPx: 48 },
    { what: 'a desktop, never blown up', modules: 73, width: 2_000, ratio: 1, modulePx: 7, quietPx: 28 },
    { what: 'version 22 on a small phone', modules: 105, width: 360, ratio: 2, modulePx: 6, quietPx: 24 },
  ])('$what', ({ modules, width, ratio, modulePx, quietPx }) => {
    expect(sizeOfCode(modules, width, ratio)).toEqual({ modulePx, quietPx });
  });

  it('always fits, on whole device pixels, with at least two modules of white', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 10, max: 22 }),
        fc.integer({ min: 320, max: 480 }),
        fc.constantFrom(1, 1.5, 2, 2.625, 3),
        (version, width, ratio) => {
          const modules = 17 + 4 * version;
          const { modulePx, quietPx } = sizeOfCode(modules, width, ratio);
          expect(Number.isInteger(modulePx) && Number.isInteger(quietPx)).toBe(true);
          expect(modules * modulePx + 2 * quietPx).toBeLessThanOrEqual(width * ratio);
          expect(quietPx).toBeGreaterThanOrEqual(2 * modulePx);
        },
      ),
    );
  });
});
