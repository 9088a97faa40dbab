import { fromFrame, toDigits } from '#core/token';

/** One record of a tag, by the members used here. */
export interface TagRecord {
  readonly recordType: string;
  readonly mediaType?: string;
  readonly encoding?: string;
  readonly data?: DataView;
}

/** The media type of a raw frame on a tag (token.md §7). */
const frameType = 'application/vnd.comptoir.cpt1';

/** Longest record that is looked at; a frame has at most 1,000 bytes, a text form 4,096. */
const bytesMax = 4096;

/**
 * The code that a tag holds: a raw frame as digits, or a text record as it is. Null when no record holds one; a frame
 * that was cut is no code either.
 */
export function codeOnTag(records: readonly TagRecord[]): string | null {
  for (const { recordType, mediaType, encoding, data } of records) {
    if (!data || data.byteLength > bytesMax) continue;
    const bytes = new Uint8Array(data.buffer, data.byteOffset, data.byteLength);
    if (recordType === 'mime' && mediaType === frameType) {
      const presentation = fromFrame(bytes.slice());
      if (presentation.ok) return toDigits(presentation.value);
    }
    if (recordType === 'text') return new TextDecoder(encoding ?? 'utf-8').decode(bytes);
  }
  return null;
}
