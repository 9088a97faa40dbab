import { useEffect, useEffectEvent, useState } from 'react';
import { startWedge } from '#adapters/wedge';
import type { CodeFormat, Delivered } from '#core/read';
import type { PictureCode, ScannerFound, ScannerSpeed } from '#flow/readers';
import { decoder } from './decoder.ts';
import { useCamera } from './use-camera.ts';
import { useScanners } from './use-scanners.ts';

/** What a reading that goes on shows. */
export type Reading = { readonly part: number | null } | null;

interface ReadersNeeds {
  readonly formats: readonly CodeFormat[];
  /** True once somebody bills here. */
  readonly isOpen: boolean;
  readonly onCode: (delivered: Delivered, readAt: number) => void;
  /** A person typed while no field had the focus: nothing typed is lost. */
  readonly onTyped: (text: string) => void;
}

/** Pictures, fetched once the first screen stands. */
const loadPictures = () => import('#adapters/picture');

/** Every way of reading of this machine, on every page: they never need a click, and never take the focus. */
export function useReaders({ formats, isOpen, onCode, onTyped }: ReadersNeeds) {
  const [reading, setReading] = useState<Reading>(null);
  const [pictureTrouble, setPictureTrouble] = useState<PictureCode | null>(null);
  const [found, setFound] = useState<ScannerFound | null>(null);
  const [speed, setSpeed] = useState<ScannerSpeed | null>(null);
  const code = useEffectEvent(onCode);
  const typed = useEffectEvent(onTyped);

  const readPicture = async (picture: Blob) => {
    const readAt = Date.now() / 1000;
    const { readPictureFile } = await loadPictures();
    const read = await readPictureFile(picture, (blob, question) => decoder().readPicture(blob, question));
    setPictureTrouble(read.ok ? null : read.code);
    for (const delivered of read.ok ? read.delivered : []) onCode(delivered, readAt);
  };
  const readText = (text: string) => onCode({ text, via: 'paste' }, Date.now() / 1000);
  const picturePasted = useEffectEvent((picture: Blob) => void readPicture(picture));
  const textPasted = useEffectEvent(readText);

  useEffect(() => {
    const stop = new AbortController();
    const after = (ms: number, then: () => void) => {
      const timer = setTimeout(then, ms);
      return () => clearTimeout(timer);
    };
    startWedge(
      { page: document, nowMs: Date.now, after, memory: localStorage },
      {
        onCode: (delivered, readAt) => code(delivered, readAt),
        onReading: setReading,
        onSetUp: setFound,
        onSpeed: setSpeed,
        onTyped: (text) => typed(text),
      },
      stop.signal,
    );
    const transfers = {
      onPicture: (picture: Blob) => picturePasted(picture),
      onText: (text: string) => textPasted(text),
    };
    void loadPictures().then(({ watchTransfers }) => {
      if (!stop.signal.aborted) watchTransfers(document, transfers, stop.signal);
    });
    return () => stop.abort();
  }, []);

  const scanners = useScanners(onCode);
  const { camera, hint, device, onVideo, onVeil } = useCamera({ formats, isWanted: isOpen }, onCode);

  return {
    ...scanners,
    found,
    speed,
    camera,
    hint,
    reading,
    pictureTrouble,
    onVideo,
    onVeil,
    onPicture: (picture: File) => void readPicture(picture),
    onText: readText,
    onForgetSetUp: () => {
      setFound(null);
      setSpeed(null);
    },
    onOpenCamera: (deviceId?: string) => void device.current?.open(deviceId),
    onTorch: (on: boolean) => void device.current?.setTorch(on),
  };
}

/** What the readers of this machine are doing, and how to ask them. */
export type Readers = ReturnType<typeof useReaders>;
