import { enlargeCentre } from './enlarge-centre.ts';
import type { CodeFormat, Decode, FoundCode, Frame, Point } from './frame.ts';
import { halve } from './halve.ts';
import { noiseOf } from './noise.ts';

/**
 * One way of looking at a frame. `glance`: one threshold for the whole picture and no second try, at half its size when
 * it crackles; it reads nine codes in ten in half the time of `plain`, and some that `plain` misses. `plain`: every try of the decoder.
 * `enlarged`: the middle, sharpened and doubled.
 */
export type Pass = 'glance' | 'plain' | 'enlarged';

/**
 * The passes of the next live frame after `failures` frames without a code: a glance and the plain pass always, the
 * enlarged middle on every 4th. Enlarging costs ten plain passes, so it never comes first.
 */
export function passesAfter(failures: number): readonly Pass[] {
  return (failures + 1) % 4 === 0 ? stillPasses : ['glance', 'plain'];
}

/** Every pass, cheapest first, for a still picture that will not come again. */
export const stillPasses: readonly Pass[] = ['glance', 'plain', 'enlarged'];

/** What to look for in a frame and how hard. */
export interface FrameRequest {
  readonly formats: readonly CodeFormat[];
  readonly passes: readonly Pass[];
  readonly most: number;
  /** Texts that were dealt with: a pass that finds nothing else is not the last one, for a box beside a phone. */
  readonly known?: readonly string[];
  /** Join what the passes find, for a still picture of several codes; enlarging is then for a picture without any. */
  readonly every?: boolean;
}

/** A still picture: every code in it, of every kind, since nobody says what it shows. */
export const stillRequest: FrameRequest = {
  formats: ['QRCode', 'DataMatrix', 'EAN13', 'Aztec', 'Code128'],
  passes: stillPasses,
  most: 8,
  every: true,
};

/** Codes of a frame: each pass in turn until one finds what is new. Corners are in the frame's own pixels. */
export async function readFrame(frame: Frame, request: FrameRequest, decode: Decode): Promise<readonly FoundCode[]> {
  const found = new Map<string, FoundCode>();
  for (const pass of request.passes) {
    if (isEnough([...found.keys()], pass, request)) break;
    for (const code of await runPass(frame, pass, request, decode))
      if (!found.has(code.text)) found.set(code.text, code);
  }
  return [...found.values()];
}

/** Whether the next pass can be spared. */
function isEnough(found: readonly string[], next: Pass, { known = [], every = false }: FrameRequest): boolean {
  if (every) return next === 'enlarged' && found.length > 0;
  return found.some((text) => !known.includes(text));
}

async function runPass(
  frame: Frame,
  pass: Pass,
  { formats, most }: FrameRequest,
  decode: Decode,
): Promise<readonly FoundCode[]> {
  if (pass === 'plain') return decode(frame, { formats, most, binarizer: 'LocalAverage', thorough: true });
  if (pass === 'enlarged') {
    const { frame: enlarged, left, top, scale } = enlargeCentre(frame);
    const found = await decode(enlarged, { formats, most, binarizer: 'LocalAverage', thorough: true });
    return found.map((code) => moved(code, ({ x, y }) => ({ x: x / scale + left, y: y / scale + top })));
  }
  const glance = { formats, most, binarizer: 'GlobalHistogram', thorough: false } as const;
  if (!isNoisy(frame)) return decode(frame, glance);
  const found = await decode(halve(frame), glance);
  return found.map((code) => moved(code, ({ x, y }) => ({ x: x * 2, y: y * 2 })));
}

/** A picture of a dim room, with lines enough for the modules to outlive halving. */
function isNoisy(frame: Frame): boolean {
  return Math.min(frame.width, frame.height) >= 700 && noiseOf(frame) >= 12;
}

function moved(code: FoundCode, move: (corner: Point) => Point): FoundCode {
  return { ...code, corners: code.corners.map(move) };
}
