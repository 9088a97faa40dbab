import { enlargeCentre } from './enlarge-centre.ts';
import type { CodeFormat, Decode, FoundCode, Frame } from './frame.ts';

/** One way of looking at a frame: as it is, sharpened and enlarged around the middle, or with one threshold for all. */
export type Pass = 'plain' | 'enlarged' | 'global';

/**
 * The passes of the next live frame after `failures` frames without a code: the whole frame always, the enlarged
 * middle on every 4th, one threshold on every 8th. Enlarging costs ten plain passes, so it never comes first.
 */
export function passesAfter(failures: number): readonly Pass[] {
  const next = failures + 1;
  return [
    'plain',
    ...(next % 4 === 0 ? (['enlarged'] as const) : []),
    ...(next % 8 === 0 ? (['global'] as const) : []),
  ];
}

/** Every pass, cheapest first, for a still picture that will not come again. */
export const stillPasses: readonly Pass[] = ['plain', 'global', 'enlarged'];

/** Everything that is looked for in a still picture, since nobody says what it shows. */
export const stillFormats: readonly CodeFormat[] = ['QRCode', 'DataMatrix', 'EAN13', 'Aztec', 'Code128'];

/** What to look for in a frame and how hard. */
export interface FrameRequest {
  readonly formats: readonly CodeFormat[];
  readonly passes: readonly Pass[];
  readonly most: number;
}

/** Codes of a frame: each pass in turn until one finds something. Corners are in the frame's own pixels. */
export async function readFrame(frame: Frame, request: FrameRequest, decode: Decode): Promise<readonly FoundCode[]> {
  for (const pass of request.passes) {
    const found = await runPass(frame, pass, request, decode);
    if (found.length > 0) return found;
  }
  return [];
}

async function runPass(
  frame: Frame,
  pass: Pass,
  { formats, most }: FrameRequest,
  decode: Decode,
): Promise<readonly FoundCode[]> {
  if (pass !== 'enlarged') {
    return decode(frame, { formats, most, binarizer: pass === 'global' ? 'GlobalHistogram' : 'LocalAverage' });
  }
  const { frame: enlarged, left, top, scale } = enlargeCentre(frame);
  const found = await decode(enlarged, { formats, most, binarizer: 'LocalAverage' });
  return found.map((code) => ({
    ...code,
    corners: code.corners.map(({ x, y }) => ({ x: x / scale + left, y: y / scale + top })),
  }));
}
