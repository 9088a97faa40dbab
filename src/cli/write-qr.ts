import { crc32, deflateSync } from 'node:zlib';
import { encode } from 'uqr';
import type { CommandIo } from './command.ts';
import { UsageError } from './usage-error.ts';

/** Quiet zone and size of a module, in modules and pixels. */
const border = 4;
const scale = 8;

/** Draws a text as a QR code of level L (token.md §2), as PNG or SVG by the file's name. */
export async function writeQr(text: string, file: string, io: CommandIo): Promise<void> {
  const isSvg = file.endsWith('.svg');
  if (!isSvg && !file.endsWith('.png')) throw new UsageError('--qr takes a name ending with .png or .svg');
  const { data } = encode(text, { ecc: 'L', border });
  if (isSvg) await io.writeText(file, toSvg(data));
  else await io.writeBytes(file, toPng(data));
}

function toSvg(modules: readonly (readonly boolean[])[]): string {
  const squares = modules.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : [])));
  const size = modules.length;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" width="${size * scale}" height="${size * scale}" shape-rendering="crispEdges"><path fill="#fff" d="M0 0h${size}v${size}H0z"/><path d="${squares.join('')}"/></svg>\n`;
}

/** Greyscale PNG, one byte a pixel (ISO/IEC 15948). */
function toPng(modules: readonly (readonly boolean[])[]): Uint8Array {
  const size = modules.length * scale;
  const rows = Buffer.alloc(size * (size + 1));
  for (let y = 0; y < size; y += 1) {
    const row = modules[Math.floor(y / scale)] ?? [];
    for (let x = 0; x < size; x += 1) rows[y * (size + 1) + 1 + x] = row[Math.floor(x / scale)] ? 0 : 255;
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(size, 0);
  header.writeUInt32BE(size, 4);
  header[8] = 8;
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(data.length, 0);
  frame.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
}
