import jpeg from 'jpeg-js';
import { PNG } from 'pngjs';
import { frameSideMax, shrink, type Frame } from '#core/read';

/** Pixels of the largest picture that is opened, millions: as large as it is, it is 400 MB in memory. */
const megapixelsMax = 100;

/** Whether a file begins as a PNG or a JPEG does. */
export function isPngOrJpeg(bytes: Uint8Array): boolean {
  return isPng(bytes) || startsWith(bytes, [0xff, 0xd8, 0xff]);
}

/**
 * The pixels of a PNG or JPEG as the page sees them: on white where they are transparent, and reduced when there are
 * more than the page looks at. Null when the picture is damaged, or has more than 100 million pixels.
 */
export function openPicture(bytes: Uint8Array): Frame | null {
  try {
    const { width, height, data } = isPng(bytes) ? openPng(bytes) : openJpeg(bytes);
    const pixels = new Uint8ClampedArray(data);
    layOnWhite(pixels);
    return shrink({ width, height, data: pixels }, frameSideMax);
  } catch {
    // Both decoders throw strings and errors of their own for whatever is wrong with a file.
    return null;
  }
}

interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array;
}

function openPng(bytes: Uint8Array): Pixels {
  const header = new DataView(bytes.buffer, bytes.byteOffset);
  // Width and height stand first in the header, which stands first in the file (PNG, 11.2.2).
  const [width, height] = [header.getUint32(16), header.getUint32(20)];
  if (width * height > megapixelsMax * 1e6) throw new RangeError('too large');
  return PNG.sync.read(Buffer.from(bytes));
}

function openJpeg(bytes: Uint8Array): Pixels {
  return jpeg.decode(bytes, { useTArray: true, maxResolutionInMP: megapixelsMax, maxMemoryUsageInMB: 2048 });
}

function layOnWhite(pixels: Uint8ClampedArray): void {
  for (let at = 3; at < pixels.length; at += 4) {
    const alpha = pixels[at] ?? 255;
    if (alpha === 255) continue;
    for (let colour = at - 3; colour < at; colour += 1) {
      pixels[colour] = 255 + ((pixels[colour] ?? 0) - 255) * (alpha / 255);
    }
    pixels[at] = 255;
  }
}

function isPng(bytes: Uint8Array): boolean {
  return startsWith(bytes, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
}

function startsWith(bytes: Uint8Array, head: readonly number[]): boolean {
  return head.every((byte, at) => bytes[at] === byte);
}
