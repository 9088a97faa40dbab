import { useEffect, useRef } from 'react';
import type { Frame } from '#core/read';
import styles from './scan-view.module.css';

/**
 * Everything outside the aiming frame: the camera's picture as a few points, stretched and darkened, so that nobody's
 * face is shown. The decoder's worker makes the points: drawing frames small in the page was most of what its thread did
 * while scanning. In the compatible mode, which has no worker, it stays dark.
 */
export function Veil({ onPaint }: { readonly onPaint: (paint: ((points: Frame) => void) | null) => void }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    // The first picture of a canvas opens the graphics process to it, which takes ten times as long as the next ones.
    if (canvas.current) paint({ width: 1, height: 1, data: new Uint8ClampedArray(4) }, canvas.current);
    onPaint((points) => canvas.current && paint(points, canvas.current));
    return () => onPaint(null);
  }, [onPaint]);
  return (
    <>
      <canvas className={styles.points} ref={canvas} aria-hidden="true" />
      <div className={styles.veil} />
    </>
  );
}

function paint({ width, height, data }: Frame, canvas: HTMLCanvasElement): void {
  if (canvas.width !== width || canvas.height !== height) Object.assign(canvas, { width, height });
  canvas.getContext('2d', { alpha: false })?.putImageData(new ImageData(data, width, height), 0, 0);
}
