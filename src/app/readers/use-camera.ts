import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { startCamera, type Camera } from '#adapters/camera';
import type { CodeFormat, Delivered, Hint } from '#core/read';
import type { CameraState } from '#flow/readers';
import { decoder } from './decoder.ts';

/** The camera, for as long as some element of the page plays it. */
export function useCamera(formats: readonly CodeFormat[], onCode: (delivered: Delivered, readAt: number) => void) {
  const [camera, setCamera] = useState<CameraState>({ kind: 'off' });
  const [hint, setHint] = useState<Hint | null>(null);
  const [video, setVideo] = useState<HTMLVideoElement | null>(null);
  const device = useRef<Camera | null>(null);
  const code = useEffectEvent(onCode);
  const wanted = useEffectEvent(() => formats);

  useEffect(() => {
    if (!video) return;
    const stop = new AbortController();
    device.current = startCamera(
      video,
      {
        formats: () => wanted(),
        readFrame: (frame, question) => decoder().readFrame(frame, question),
        decoderReady: decoder().ready,
        memory: localStorage,
      },
      { onCode: (delivered, readAt) => code(delivered, readAt), onState: setCamera, onHint: setHint },
      stop.signal,
    );
    return () => {
      stop.abort();
      device.current = null;
    };
  }, [video]);

  return { camera, hint, device, setVideo };
}
