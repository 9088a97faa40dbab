import type { CodeMatrix } from './code-matrix.ts';
import type { CodeSize } from './module-size.ts';

/** What is drawn on: a canvas, or in a test anything whose pixels can be read. */
export interface Paper {
  width: number;
  height: number;
  getContext(kind: '2d'): Pick<CanvasRenderingContext2D, 'fillStyle' | 'fillRect'> | null;
}

/** Pure white and black in every theme: a reader knows no other. */
const [white, black] = ['#ffffff', '#000000'];

/** Draws the code and its quiet zone, one module on whole device pixels, in one go: the old code stays until then. */
export function drawCode(paper: Paper, { size, rows }: CodeMatrix, { modulePx, quietPx }: CodeSize): void {
  const side = size * modulePx + 2 * quietPx;
  paper.width = side;
  paper.height = side;
  const pen = paper.getContext('2d');
  if (!pen) return;
  pen.fillStyle = white;
  pen.fillRect(0, 0, side, side);
  pen.fillStyle = black;
  rows.forEach((row, y) => {
    row.forEach((isBlack, x) => {
      if (isBlack) pen.fillRect(x * modulePx + quietPx, y * modulePx + quietPx, modulePx, modulePx);
    });
  });
}
