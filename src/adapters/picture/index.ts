import { stillRequest, type Delivered } from '#core/read';
import type { FrameAnswer, FrameQuestion, PictureCode } from '#flow/readers';

/** Largest file that is opened: a phone's photograph is 5 to 12 MB. */
const bytesMax = 40_000_000;

/** The decoder as pictures need it; null when the browser cannot open the file. */
export type ReadPicture = (picture: Blob, question: FrameQuestion) => Promise<FrameAnswer | null>;

/** What a picture gave: every code in it, or why none. */
export type PictureReading =
  { readonly ok: true; readonly delivered: readonly Delivered[] } | { readonly ok: false; readonly code: PictureCode };

/** Reads a picture file chosen, dropped or pasted, with every pass: it will not come again as a frame does. */
export async function readPictureFile(picture: Blob, readPicture: ReadPicture): Promise<PictureReading> {
  if (picture.size > bytesMax) return { ok: false, code: 'READ_PICTURE_TOO_LARGE' };
  const answer = await readPicture(picture, { ...stillRequest, wantsHint: false, wantsPoints: false });
  if (!answer) return { ok: false, code: 'READ_PICTURE_UNREADABLE' };
  if (answer.codes.length === 0) return { ok: false, code: 'READ_PICTURE_NO_CODE' };
  return { ok: true, delivered: answer.codes.map(({ text, symbology }) => ({ text, symbology, via: 'picture' })) };
}

/** What was dropped or pasted: a picture, or a text that may be a code. */
export interface TransferEvents {
  onPicture(picture: Blob): void;
  onText(text: string): void;
}

/**
 * Listens for pictures and texts dropped or pasted anywhere on the page until `signal` aborts. A paste into a field
 * stays the field's, unless it is a picture.
 */
export function watchTransfers(page: Document, events: TransferEvents, signal: AbortSignal): void {
  page.addEventListener(
    'paste',
    (event) => {
      const data = event.clipboardData;
      if (!data) return;
      const picture = pictureOf(data);
      const text = data.getData('text/plain');
      const inField = event.target instanceof Element && event.target.closest('input, textarea, [contenteditable]');
      if (!picture && (inField || text === '')) return;
      event.preventDefault();
      if (picture) events.onPicture(picture);
      else events.onText(text);
    },
    { signal },
  );
  page.addEventListener('dragover', (event) => event.preventDefault(), { signal });
  page.addEventListener(
    'drop',
    (event) => {
      event.preventDefault();
      const data = event.dataTransfer;
      if (!data) return;
      const picture = pictureOf(data);
      if (picture) events.onPicture(picture);
      else if (data.getData('text/plain') !== '') events.onText(data.getData('text/plain'));
    },
    { signal },
  );
}

/** Any file: one that is no picture is said to be none. */
function pictureOf(data: DataTransfer): File | null {
  return data.files[0] ?? null;
}
