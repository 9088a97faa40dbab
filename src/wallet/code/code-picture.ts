import { saveFile } from '../phone/save-file.ts';
import type { CodeMatrix } from './code-matrix.ts';
import { drawCode } from './draw-code.ts';

const pictureSize = { modulePx: 8, quietPx: 32 };

/** The code as a PNG picture, large enough for any reader. */
export function codePicture(matrix: CodeMatrix): Promise<Blob> {
  const canvas = document.createElement('canvas');
  drawCode(canvas, matrix, pictureSize);
  return new Promise((done, failed) => {
    canvas.toBlob((blob) => {
      if (blob) done(blob);
      else failed(new Error('canvas gave no picture'));
    }, 'image/png');
  });
}

/** Puts the picture on the clipboard, or saves it as a file where the browser has no clipboard for pictures. */
export async function copyPicture(picture: Promise<Blob>): Promise<'copied' | 'saved'> {
  try {
    await navigator.clipboard.write([new ClipboardItem({ 'image/png': picture })]);
    return 'copied';
  } catch {
    saveFile('comptoir-code.png', await picture);
    return 'saved';
  }
}
