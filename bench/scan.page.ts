// The part of the scan benchmark that runs in the page: three engines on the same pixels, one after the other.
import { BrowserMultiFormatReader } from '@zxing/browser';
import { BarcodeFormat, DecodeHintType } from '@zxing/library';
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';
import { readFrame, stillPasses, zxingDecoder, type Frame } from '#core/read';
import type { Engine, EngineAnswer } from './scan-engines.ts';

const formats = ['QRCode', 'DataMatrix'] as const;

const decode = zxingDecoder(readBarcodes);

const compatible = new BrowserMultiFormatReader(
  new Map<DecodeHintType, unknown>([
    [DecodeHintType.TRY_HARDER, true],
    [DecodeHintType.POSSIBLE_FORMATS, [BarcodeFormat.QR_CODE, BarcodeFormat.DATA_MATRIX]],
  ]),
);

interface Picture {
  readonly frame: Frame;
  readonly canvas: HTMLCanvasElement;
}

const engines: Readonly<Record<Engine, (picture: Picture) => Promise<string | null>>> = {
  comptoir: async ({ frame }) =>
    (await readFrame(frame, { formats, passes: stillPasses, most: 1 }, decode))[0]?.text ?? null,
  'zxing-wasm': async ({ frame }) =>
    (await decode(frame, { formats, binarizer: 'LocalAverage', thorough: true, most: 1 }))[0]?.text ?? null,
  'zxing-browser': ({ canvas }) => {
    try {
      // This engine writes the leading FNC1 of GS1 as a separator; the expected texts leave it out.
      return Promise.resolve(
        compatible
          .decodeFromCanvas(canvas)
          .getText()
          .replace(/^\u001d/, ''),
      );
    } catch {
      return Promise.resolve(null);
    }
  },
};

async function load(url: string): Promise<Picture> {
  const image = await createImageBitmap(await (await fetch(url)).blob());
  const canvas = Object.assign(document.createElement('canvas'), { width: image.width, height: image.height });
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) throw new TypeError('no canvas');
  context.fillStyle = '#fff';
  context.fillRect(0, 0, image.width, image.height);
  context.drawImage(image, 0, 0);
  const { width, height, data } = context.getImageData(0, 0, image.width, image.height);
  return { frame: { width, height, data }, canvas };
}

/** Each engine looks at each picture as often, turn by turn; its quickest look counts, so that another program's does not. */
const turns = 3;

/** Reads one picture with each engine in the order given; only decoding is timed. */
async function readPicture(url: string, order: readonly Engine[]): Promise<Partial<Record<Engine, EngineAnswer>>> {
  const picture = await load(url);
  const answers: Partial<Record<Engine, EngineAnswer>> = {};
  for (let turn = 0; turn < turns; turn += 1) {
    for (const engine of order) {
      const started = performance.now();
      const text = await engines[engine](picture);
      answers[engine] = { text, ms: Math.min(performance.now() - started, answers[engine]?.ms ?? Infinity) };
    }
  }
  return answers;
}

await prepareZXingModule({ overrides: { locateFile: () => '/zxing_reader.wasm' }, fireImmediately: true });
Object.assign(globalThis, { readPicture });
