import { startCamera } from '#adapters/camera';
import { startDecoder } from '#adapters/decoder';
import { trustedUrl } from '#adapters/trusted-url';

interface CameraEvents {
  readonly onText: (text: string) => void;
  readonly onState: (state: 'starting' | 'ready' | 'trouble') => void;
}

/** The chosen device is not remembered: a phone turns to the camera on its back each time. */
const noMemory = { getItem: () => null, setItem: () => undefined };

/** Opens the phone's camera in a video element and reads square codes until `signal` aborts. Loaded on demand. */
export function openCamera(video: HTMLVideoElement, { onText, onState }: CameraEvents, signal: AbortSignal): void {
  const decoder = startDecoder(trustedUrl);
  const needs = {
    formats: () => ['QRCode'] as const,
    readFrame: (...frame: Parameters<typeof decoder.readFrame>) => decoder.readFrame(...frame),
    decoderReady: decoder.ready,
    memory: noMemory,
  };
  const events = {
    onCode: ({ text }: { readonly text: string }) => {
      onText(text);
    },
    onState: ({ kind }: { readonly kind: 'off' | 'starting' | 'ready' | 'trouble' }) => {
      onState(kind === 'off' ? 'starting' : kind);
    },
    onHint: () => undefined,
  };
  startCamera(video, needs, events, signal);
}
