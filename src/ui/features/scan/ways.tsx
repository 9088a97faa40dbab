import { type ReactNode, useState } from 'react';
import { cameraLinesMin, type CameraState, type WayState } from '#flow/readers';
import { Icon, type IconName } from '#ui/components/icon.tsx';
import { Kbd } from '#ui/components/kbd.tsx';
import { scanText } from '#ui/text/scan.ts';
import { useText } from '#ui/text/use-text.ts';
import { PasteField } from './paste-field.tsx';
import type { ScanDetails } from './scan-details.ts';
import styles from './ways.module.css';

type ReadyCamera = Extract<CameraState, { kind: 'ready' }>;

/** Every way of reading and how it is doing, in words. */
export function Ways(props: ScanDetails) {
  const text = useText(scanText);
  return (
    <section className={styles.ways} aria-label={text.ways}>
      <CameraWay {...props} />
      <Way icon="handScanner" name={text.handScanner} off={props.handScanner === 'absent'}>
        {text.handScannerStates[props.handScanner]}
      </Way>
      <Way icon="nfc" name={text.nfc} off={isOff(props.nfc)}>
        {props.nfc === 'off' ? (
          <button type="button" onClick={props.onStartNfc}>
            {text.startNfc}
          </button>
        ) : (
          text.nfcStates[props.nfc]
        )}
      </Way>
      <Way icon="picture" name={text.picture}>
        <label className={styles.file}>
          <Kbd keys="Control+V" /> {text.orDrop}
          <input
            type="file"
            accept="image/*"
            data-testid="scan-file"
            aria-label={text.choosePicture}
            onChange={({ currentTarget }) => {
              const [picture] = currentTarget.files ?? [];
              if (picture) props.onPicture(picture);
              currentTarget.value = '';
            }}
          />
        </label>
      </Way>
      <Way icon="qr" name={text.paste}>
        <PasteField onText={props.onText} />
      </Way>
    </section>
  );
}

const isOff = (state: WayState) => state === 'absent' || state === 'off';

interface WayProps {
  readonly icon: IconName;
  readonly name: string;
  readonly off?: boolean;
  readonly children: ReactNode;
}

function Way({ icon, name, off = false, children }: WayProps) {
  return (
    <div className={off ? styles.off : ''}>
      <Icon name={icon} />
      <b>{name}</b>
      <small>{children}</small>
    </div>
  );
}

/** The camera: its state, the choice when there are several, and its light when it has one. */
function CameraWay({ camera, onOpenCamera, onTorch }: ScanDetails) {
  const text = useText(scanText);
  const [lit, setLit] = useState(false);
  if (camera.kind !== 'ready')
    return (
      <Way icon="camera" name={text.camera} off>
        {text.cameraOff}
      </Way>
    );
  return (
    <Way icon="camera" name={text.camera}>
      {cameraWords(text, camera)}
      {camera.devices.length > 1 && (
        <select
          aria-label={text.chooseCamera}
          value={camera.deviceId ?? ''}
          onChange={({ currentTarget }) => onOpenCamera(currentTarget.value)}
        >
          {camera.devices.map(({ id, label }, rank) => (
            <option key={id} value={id}>
              {label === '' ? text.unnamedCamera(rank + 1) : label}
            </option>
          ))}
        </select>
      )}
      {camera.hasTorch && (
        <button
          type="button"
          aria-pressed={lit}
          onClick={() => {
            setLit(!lit);
            onTorch(!lit);
          }}
        >
          {text.torch}
        </button>
      )}
    </Way>
  );
}

function cameraWords(text: (typeof scanText)['fr'], { compatible, lines }: ReadyCamera): string {
  if (compatible) return text.cameraCompatible;
  return lines < cameraLinesMin ? text.cameraCoarse(lines) : text.cameraLines(lines);
}
