import type { Frame } from '#core/read';
import { Icon } from '#ui/components/icon.tsx';
import { scanText } from '#ui/text/scan.ts';
import { useText } from '#ui/text/use-text.ts';
import { AimingFrame } from './aiming-frame.tsx';
import { CameraTrouble } from './camera-trouble.tsx';
import { LivePills } from './live-pills.tsx';
import type { ScanDetails } from './scan-details.ts';
import styles from './scan-view.module.css';
import { Veil } from './veil.tsx';
import { Ways } from './ways.tsx';

/** What is shown and asked, and where the camera plays. */
export interface ScanViewProps extends ScanDetails {
  /** Takes the element in which the camera plays; null when it leaves the page. */
  readonly onVideo: (video: HTMLVideoElement | null) => void;
  /** Takes what paints the picture's points; null when it leaves the page. */
  readonly onVeil: (paint: ((points: Frame) => void) | null) => void;
}

/** Waiting for a phone: the preview, mirrored and blurred outside the aiming frame, and the ways of reading below. */
export function ScanView({ onVideo, onVeil, ...props }: ScanViewProps) {
  const text = useText(scanText);
  const { camera, reading, lastReadMs } = props;
  return (
    <div className={styles.view}>
      <section className={styles.box} data-testid="scan-view" aria-label={text.region} data-camera={camera.kind}>
        <Veil onPaint={onVeil} />
        <video className={styles.preview} ref={onVideo} muted playsInline aria-hidden="true" tabIndex={-1} />
        <AimingFrame reading={reading} key={lastReadMs} flashes={lastReadMs !== null} />
        <div className={styles.copy}>
          <h1>{reading === null ? text.present : text.reading(percentOf(reading.part))}</h1>
          <p>{props.readsBoxes ? text.howWithBoxes : text.how}</p>
          {camera.kind === 'trouble' && <CameraTrouble code={camera.code} onOpen={() => props.onOpenCamera()} />}
        </div>
        <LivePills {...props} />
      </section>
      {props.pictureTrouble !== null && (
        <p className={styles.trouble} role="alert">
          <Icon name="picture" />
          {text.pictureTroubles[props.pictureTrouble]}
        </p>
      )}
      <Ways {...props} />
    </div>
  );
}

/** Whole percent, never 100 before the end. */
function percentOf(part: number | null): number | null {
  return part === null ? null : Math.min(99, Math.floor(part * 100));
}
