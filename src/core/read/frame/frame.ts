/** One picture as pixels, RGBA, row by row. What ImageData is, without the browser. */
export interface Frame {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8ClampedArray<ArrayBuffer>;
}

/** Longest side of a picture that is looked at: a larger one is reduced, which costs a photograph nothing. */
export const frameSideMax = 4096;

/** A point of a frame, in pixels. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** One code found in a frame, or only seen there when `error` is set. */
export interface FoundCode {
  /** Name of the symbology, such as `QRCode` or `DataMatrix`. */
  readonly format: string;
  /** Text as coded: group separators as U+001D, nothing added. */
  readonly text: string;
  readonly bytes: Uint8Array;
  /** AIM identifier, such as `]d2`. */
  readonly symbology: string;
  /** Corners, clockwise from the top left of the code itself. */
  readonly corners: readonly Point[];
}

/** How a frame is turned into black and white before codes are looked for. */
export type Binarizer = 'LocalAverage' | 'GlobalHistogram';

/** The symbologies looked for; a shorter list is a faster miss. */
export type CodeFormat = 'QRCode' | 'DataMatrix' | 'EAN13' | 'Aztec' | 'Code128';

/** What the decoder is asked. */
export interface DecodeRequest {
  readonly formats: readonly CodeFormat[];
  readonly binarizer: Binarizer;
  /** Look also for light codes on dark ground, turned codes, and in the picture made smaller: a miss costs far more. */
  readonly thorough: boolean;
  /** Most codes looked for in one frame. */
  readonly most: number;
}

/** Finds codes in pixels. The decoder itself comes from outside: WebAssembly in the page, in a worker or in Node. */
export type Decode = (frame: Frame, request: DecodeRequest) => Promise<readonly FoundCode[]>;
