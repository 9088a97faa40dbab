// The one worker that decodes: its WebAssembly is loaded once, from our own origin, and the page never waits for it.
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';
import wasmUrl from 'zxing-wasm/reader/zxing_reader.wasm?url';
import { hintOf, pointsOf, readFrame, seeCode, zxingDecoder, type Frame } from '#core/read';
import type { FrameAnswer, FrameQuestion } from '#flow/readers';
import type { FromWorker, ToWorker } from './messages.ts';
import { createPixelReader } from './pixel-reader.ts';

const say = (message: FromWorker) => postMessage(message);
const pixelsOf = createPixelReader();

const decode = zxingDecoder(readBarcodes);

async function answer(frame: Frame, question: FrameQuestion): Promise<FrameAnswer> {
  const codes = await readFrame(frame, question, decode);
  const wantsHint = codes.length === 0 && question.wantsHint;
  return {
    codes,
    hint: wantsHint ? hintOf(frame, seeCode(frame)) : null,
    points: question.wantsPoints ? pointsOf(frame) : null,
  };
}

async function handle(message: ToWorker): Promise<void> {
  try {
    const frame = await pixelsOf(message.kind === 'frame' ? message.frame : message.picture);
    say({ kind: 'answer', id: message.id, answer: await answer(frame, message.question) });
  } catch {
    say({ kind: 'unreadable', id: message.id });
  }
}

addEventListener('message', (event: MessageEvent<ToWorker>) => void handle(event.data));

prepareZXingModule({ overrides: { locateFile: () => wasmUrl }, fireImmediately: true }).then(
  () => say({ kind: 'ready' }),
  () => say({ kind: 'failed' }),
);
