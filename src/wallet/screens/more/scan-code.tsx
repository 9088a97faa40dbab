import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { useText } from '#ui/text/use-text.ts';
import { walletServicesText } from '#ui/text/wallet-services.ts';
import { Button } from '../../parts/button.tsx';
import { TextField } from '../../parts/text-field.tsx';
import styles from './scan-code.module.css';
import shared from '../screen.module.css';

/** Reads a code by the phone's camera, which is opened for this screen only; or takes its pasted text. */
export function ScanCode({ onText }: { readonly onText: (text: string) => void }) {
  const text = useText(walletServicesText);
  const [pasted, setPasted] = useState('');
  const [state, setState] = useState<'starting' | 'ready' | 'trouble'>('starting');
  const video = useRef<HTMLVideoElement>(null);
  const read = useEffectEvent(onText);
  useEffect(() => {
    const stop = new AbortController();
    const place = video.current;
    void import('../../phone/open-camera.ts').then(({ openCamera }) => {
      if (!place || stop.signal.aborted) return;
      openCamera(place, { onText: (found) => read(found), onState: setState }, stop.signal);
    });
    return () => {
      stop.abort();
    };
  }, []);
  return (
    <>
      <video
        ref={video}
        className={styles.preview}
        muted
        playsInline
        aria-label={text.scanPreview}
        hidden={state === 'trouble'}
      />
      {state !== 'ready' && <p role="status">{state === 'trouble' ? text.scanTrouble : text.scanStarting}</p>}
      <section className={shared.card}>
        <h2>{text.scanPaste}</h2>
        <TextField label={text.scanPasteLabel} value={pasted} isLong onChange={setPasted} />
        <Button
          waits={pasted.trim() === ''}
          onPress={() => {
            onText(pasted.trim());
          }}
        >
          {text.scanRead}
        </Button>
      </section>
    </>
  );
}
