import { useEffect, useRef } from 'react';
import { useText } from '#ui/text/use-text.ts';
import { walletText } from '#ui/text/wallet.ts';
import type { CodeMatrix } from '../code/code-matrix.ts';
import { drawCode } from '../code/draw-code.ts';
import { sizeOfCode } from '../code/module-size.ts';
import styles from './code-card.module.css';
import { useRoomForCode } from './use-viewport.ts';

/** The code itself, on whole device pixels. Its text is nowhere in the page: only a camera reads it. */
export function CodeView({ matrix }: { readonly matrix: CodeMatrix }) {
  const text = useText(walletText);
  const canvas = useRef<HTMLCanvasElement>(null);
  const room = useRoomForCode();
  const { modulePx, quietPx } = sizeOfCode(matrix.size, room, devicePixelRatio);
  useEffect(() => {
    if (canvas.current) drawCode(canvas.current, matrix, { modulePx, quietPx });
  }, [matrix, modulePx, quietPx]);
  const side = (matrix.size * modulePx + 2 * quietPx) / devicePixelRatio;
  return (
    <canvas
      ref={canvas}
      className={styles.code}
      style={{ width: side, height: side }}
      role="img"
      aria-label={text.codeName}
      data-testid="wallet-code"
      data-version={matrix.version}
    />
  );
}
