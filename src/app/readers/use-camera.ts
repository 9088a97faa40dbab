import { useCallback, useEffect, useEffectEvent, useRef, useState } from 'react';
import type { Camera } from '#adapters/camera';
import type { Decoder } from '#adapters/decoder';
import type { CodeFormat, Delivered, Frame, Hint } from '#core/read';
import type { CameraState } from '#flow/readers';
import { prepareSound } from '#ui/components/play-sound.ts';
import { preferences } from '../preferences.ts';
import { decoder } from './decoder.ts';

interface CameraWish {
  readonly formats: readonly CodeFormat[];
  /** False until somebody bills here: a first start must not ask for the camera. */
  readonly isWanted: boolean;
}

/**
 * The camera reads in an element of its own for as long as it is wanted, whatever screen is shown: a screen that comes
 * or goes must neither restart it nor make it forget the code that still stands before it. Screens mirror its picture.
 */
export function useCamera({ formats, isWanted }: CameraWish, onCode: (delivered: Delivered, readAt: number) => void) {
  const [camera, setCamera] = useState<CameraState>({ kind: 'off' });
  const [hint, setHint] = useState<Hint | null>(null);
  const device = useRef<Camera | null>(null);
  const reader = useRef<HTMLVideoElement | null>(null);
  const preview = useRef<HTMLVideoElement | null>(null);
  const paintVeil = useRef<((points: Frame) => void) | null>(null);
  const code = useEffectEvent(onCode);
  const wanted = useEffectEvent(() => formats);

  useEffect(() => {
    if (!isWanted) return;
    if (preferences().sound === 'on') prepareSound();
    const stop = new AbortController();
    const video = hiddenVideo();
    reader.current = video;
    const onState = (state: CameraState) => {
      setCamera(state);
      mirror(video, preview.current);
    };
    const needs = {
      formats: () => wanted(),
      readFrame: (...asked: Parameters<Decoder['readFrame']>) => decoder().readFrame(...asked),
      decoderReady: decoder().ready,
      memory: localStorage,
    };
    const onPoints = (points: Frame) => paintVeil.current?.(points);
    const onDelivered = (delivered: Delivered, readAt: number) => code(delivered, readAt);
    void import('#adapters/camera').then(({ startCamera }) => {
      if (stop.signal.aborted) return;
      const events = { onCode: onDelivered, onState, onHint: setHint, onPoints };
      device.current = startCamera(video, needs, events, stop.signal);
    });
    return () => {
      stop.abort();
      video.remove();
      device.current = null;
      reader.current = null;
    };
  }, [isWanted]);

  const onVideo = useCallback((shown: HTMLVideoElement | null) => {
    preview.current = shown;
    mirror(reader.current, shown);
  }, []);
  const onVeil = useCallback((paint: ((points: Frame) => void) | null) => {
    paintVeil.current = paint;
  }, []);
  return { camera, hint, device, onVideo, onVeil };
}

/** An element that plays without being seen: a browser delivers no frames to one outside the page. */
function hiddenVideo(): HTMLVideoElement {
  const video = document.createElement('video');
  video.className = 'visually-hidden';
  video.muted = true;
  video.playsInline = true;
  video.tabIndex = -1;
  video.setAttribute('aria-hidden', 'true');
  return document.body.appendChild(video);
}

/** Shows what the reading element plays. A preview that leaves before it started playing is no fault. */
function mirror(reading: HTMLVideoElement | null, shown: HTMLVideoElement | null): void {
  if (!shown || shown.srcObject === (reading?.srcObject ?? null)) return;
  shown.srcObject = reading?.srcObject ?? null;
  if (shown.srcObject) shown.play().catch(() => undefined);
}
