import type { CameraCode } from '#flow/readers';
import { Icon } from '#ui/components/icon.tsx';
import { scanText } from '#ui/text/scan.ts';
import { useText } from '#ui/text/use-text.ts';
import styles from './camera-trouble.module.css';

/** Why the camera does not read, and the way on. The other ways of reading go on meanwhile. */
export function CameraTrouble({ code, onOpen }: { readonly code: CameraCode; readonly onOpen: () => void }) {
  const text = useText(scanText);
  const { title, next } = text.troubles[code];
  return (
    <div className={styles.trouble} role="alert" data-code={code}>
      <b>
        <Icon name="camera" />
        {title}
      </b>
      <p>{next}</p>
      <button type="button" onClick={onOpen}>
        {text.tryAgain}
      </button>
    </div>
  );
}
