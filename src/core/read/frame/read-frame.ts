import { enlargeCentre } from './enlarge-centre.ts';
import type { CodeFormat, Decode, FoundCode, Frame } from './frame.ts';

/**
 * One way of looking at a frame. `glance`: one threshold for the whole picture and no second try, which reads nine
 * codes in ten in half the time of `plain`, and some that `plain` misses. `plain`: every try of the decoder.
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

/** Everything that is looked for in a still picture, since nobody says what it shows. */
export const stillFormats: readonly CodeFormat[] = ['QRCode', 'DataMatrix', 'EAN13', 'Aztec', 'Code128'];

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

/** Codes of a frame: each pass in turn until one finds what is new. Corners are in the frame's own pixels. */
export async function readFrame(frame: Frame, request: FrameRequest, decode: Decode): Promise<readonly FoundCode[]> {
  const found = new Map<string, FoundCode>();
  for (const pass of request.passes) {
    if (isEnough([...found.keys()], pass, request)) break;
    for (const code of await runPass(frame, pass, request, decode)) if (!found.has(code.text)) found.set(code.text, code);
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
  if (pass === 'glance') return decode(frame, { formats, most, binarizer: 'GlobalHistogram', thorough: false });
  if (pass === 'plain') return decode(frame, { formats, most, binarizer: 'LocalAverage', thorough: true });
  const { frame: enlarged, left, top, scale } = enlargeCentre(frame);
  const found = await decode(enlarged, { formats, most, binarizer: 'LocalAverage', thorough: true });
  return found.map((code) => ({
    ...code,
    corners: code.corners.map(({ x, y }) => ({ x: x / scale + left, y: y / scale + top })),
  }));
}
