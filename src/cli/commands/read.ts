import { readFile } from 'node:fs/promises';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';
import { recognise, stillFormats, zxingCodes, zxingOptions, type FoundCode } from '#core/read';
import type { CommandIo, CommandResult, CommandUsage, ParsedOptions } from '../command.ts';
import { UsageError } from '../usage-error.ts';

export const usage: CommandUsage = {
  line: 'IMAGE…',
  help: 'What each picture (PNG or JPEG) holds, read and recognised as the counter does.',
  positionals: [1, 10_000],
};

/** One code of a picture, as contracts §2 shows it. */
interface Line {
  readonly format: string;
  readonly text: string;
  readonly bytesHex: string;
  /** What the counter takes it for; a code of another kind has the name of that kind. */
  readonly kind: string;
}

/** Reads each picture with the decoder and the recognition of the camera. */
export async function run({ positionals }: ParsedOptions, io: CommandIo): Promise<CommandResult> {
  await loadDecoder();
  const answers = [];
  for (const file of positionals) {
    const bytes = await io.readBytes(file);
    if (!isPngOrJpeg(bytes)) throw new UsageError(`${file} is no PNG or JPEG picture`);
    const started = performance.now();
    const found = (await codesOf(file, bytes)).map(describe);
    answers.push({ file, found, ms: Math.round((performance.now() - started) * 10) / 10 });
  }
  return { status: 0, json: answers, text: answers.map(sentence).join('\n') };
}

/** The WebAssembly of the installed package, found from wherever this code was bundled to. */
async function loadDecoder(): Promise<void> {
  const wasm = await readFile(fileURLToPath(import.meta.resolve('zxing-wasm/reader/zxing_reader.wasm')));
  const wasmBinary = wasm.buffer.slice(wasm.byteOffset, wasm.byteOffset + wasm.byteLength);
  await prepareZXingModule({ overrides: { wasmBinary }, fireImmediately: true });
}

function isPngOrJpeg(bytes: Uint8Array): boolean {
  const starts = (...head: readonly number[]) => head.every((byte, at) => bytes[at] === byte);
  return starts(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a) || starts(0xff, 0xd8, 0xff);
}

/** The glance and the thorough look of a still picture, as in the page. */
const looks = [
  { binarizer: 'GlobalHistogram', thorough: false },
  { binarizer: 'LocalAverage', thorough: true },
] as const;

/**
 * Every code that one of the looks finds. The decoder opens the file itself, so that the pixels, which the page
 * sharpens and enlarges when nothing is found, are not at hand here.
 */
async function codesOf(file: string, bytes: Uint8Array): Promise<readonly FoundCode[]> {
  const found = new Map<string, FoundCode>();
  for (const look of looks) {
    const options = { ...zxingOptions({ formats: stillFormats, most: 8, ...look }), returnErrors: true };
    const results = await readBarcodes(bytes, options);
    // A picture that cannot be opened comes back as one error without a format.
    if (results.some(({ isValid, format }) => !isValid && ['', 'None'].includes(format))) {
      throw new UsageError(`${file} is a damaged picture`);
    }
    for (const code of zxingCodes(results)) if (!found.has(code.text)) found.set(code.text, code);
  }
  return [...found.values()];
}

function describe({ format, text, bytes, symbology }: FoundCode): Line {
  const recognised = recognise({ text, symbology, via: 'picture' });
  return {
    format,
    text,
    bytesHex: Buffer.from(bytes).toString('hex'),
    kind: recognised.kind === 'other' ? recognised.name : recognised.kind,
  };
}

function sentence({ file, found }: { file: string; found: readonly Line[] }): string {
  if (found.length === 0) return `${file}: nothing read`;
  return found.map(({ format, kind, text }) => `${file}: ${kind} (${format}, ${text.length} characters)`).join('\n');
}
