import { readFile } from 'node:fs/promises';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';
import { readFrame, recognise, stillRequest, zxingDecoder, type FoundCode } from '#core/read';
import type { CommandIo, CommandResult, CommandUsage, ParsedOptions } from '../command.ts';
import { isPngOrJpeg, openPicture } from '../open-picture.ts';
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

/** Reads each picture with the passes, the decoder and the recognition of the page. */
export async function run({ positionals }: ParsedOptions, io: CommandIo): Promise<CommandResult> {
  await loadDecoder();
  const decode = zxingDecoder(readBarcodes);
  const answers = [];
  for (const file of positionals) {
    const bytes = await io.readBytes(file);
    if (!isPngOrJpeg(bytes)) throw new UsageError(`${file} is no PNG or JPEG picture`);
    const started = performance.now();
    const frame = openPicture(bytes);
    if (!frame) throw new UsageError(`${file} is a damaged picture, or one of more than 100 million pixels`);
    const found = (await readFrame(frame, stillRequest, decode)).map(describe);
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
