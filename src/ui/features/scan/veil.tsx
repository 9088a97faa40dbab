import { useEffect, useRef } from 'react';
import styles from './scan-view.module.css';

/** Points a row of the veiled picture has: too few for a face. */
const points = 32;
const everyMs = 125;

/**
 * Everything outside the aiming frame: the camera's picture as a few points, stretched and darkened, so that nobody's
 * face is shown. Blurring each frame instead would take half of the painting time of a till without a graphics card.
 */
export function Veil({ video }: { readonly video: HTMLVideoElement | null }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    if (!video) return;
    const timer = setInterval(() => canvas.current && paint(video, canvas.current), everyMs);
    return () => clearInterval(timer);
  }, [video]);
  return (
    <>
      <canvas className={styles.points} ref={canvas} aria-hidden="true" />
      <div className={styles.veil} />
    </>
  );
}

function paint(video: HTMLVideoElement, canvas: HTMLCanvasElement): void {
  const { videoWidth, videoHeight } = video;
  if (videoWidth === 0 || document.hidden) return;
  const height = Math.max(1, Math.round((points * videoHeight) / videoWidth));
  if (canvas.width !== points || canvas.height !== height) Object.assign(canvas, { width: points, height });
  canvas.getContext('2d', { alpha: false })?.drawImage(video, 0, 0, points, height);
}
