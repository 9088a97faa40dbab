import type { Decode, DecodeRequest, FoundCode, Frame, Point } from './frame.ts';

/** What zxing answers for one code, by the members used here. */
interface ZxingResult {
  readonly isValid: boolean;
  readonly format: string;
  readonly text: string;
  readonly bytes: Uint8Array;
  readonly symbologyIdentifier: string;
  readonly position: {
    readonly topLeft: Point;
    readonly topRight: Point;
    readonly bottomRight: Point;
    readonly bottomLeft: Point;
  };
}

/** zxing's reading, by what of it is used here: pixels and options in, codes read or seen out. */
type ReadBarcodes = (
  picture: Frame & { readonly colorSpace: 'srgb' },
  options: ReturnType<typeof zxingOptions>,
) => Promise<readonly ZxingResult[]>;

/** The decoder of a worker, of a page or of the command line, from zxing's own function. */
export function zxingDecoder(readBarcodes: ReadBarcodes): Decode {
  return async (frame, request) =>
    zxingCodes(await readBarcodes({ ...frame, colorSpace: 'srgb' }, zxingOptions(request)));
}

/**
 * A request in zxing's words. `Plain` text, since its default writes GS1 for people to read and loses the separators.
 * A thorough look keeps every try on, since without downscaling close and sharp codes are missed.
 */
function zxingOptions(request: DecodeRequest) {
  return {
    formats: [...request.formats],
    binarizer: request.binarizer,
    maxNumberOfSymbols: request.most,
    tryInvert: request.thorough,
    tryRotate: request.thorough,
    tryDownscale: request.thorough,
    textMode: 'Plain' as const,
  };
}

/** The codes that were read to the end. */
function zxingCodes(results: readonly ZxingResult[]): readonly FoundCode[] {
  return results
    .filter((result) => result.isValid)
    .map((result) => ({
      format: result.format,
      text: result.text,
      bytes: result.bytes,
      symbology: result.symbologyIdentifier,
      corners: zxingCorners(result),
    }));
}

/** The four corners of a code, read or only seen. */
function zxingCorners({ position }: ZxingResult): readonly Point[] {
  return [position.topLeft, position.topRight, position.bottomRight, position.bottomLeft];
}
