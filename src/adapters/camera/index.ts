import type { CodeFormat, Delivered, Frame, Hint } from '#core/read';
import type { CameraCode, CameraState } from '#flow/readers';
import { cameraTrouble } from './camera-trouble.ts';
import type { ReadFrame } from './frame-loop.ts';
import { createInView } from './in-view.ts';
import { readStream } from './read-stream.ts';
import { openStream, type OpenStream } from './stream.ts';

/** What the camera needs from the rest of the terminal. */
export interface CameraNeeds {
  /** Looked up at every frame, so that a screen may narrow or widen what is searched. */
  readonly formats: () => readonly CodeFormat[];
  readonly readFrame: ReadFrame;
  /** False when the worker or its WebAssembly cannot be had. */
  readonly decoderReady: Promise<boolean>;
  /** Keeps the chosen device from one day to the next. */
  readonly memory: Pick<Storage, 'getItem' | 'setItem'>;
}

/** What the camera tells. `readAt` is the instant of the frame that decoded, epoch seconds. */
export interface CameraEvents {
  onCode(delivered: Delivered, readAt: number): void;
  onState(state: CameraState): void;
  onHint(hint: Hint | null): void;
  /** What stands before the camera, in a few points; never in the compatible mode. */
  onPoints?: (points: Frame) => void;
}

/** A camera that was asked for; it may be off, opening, reading or in trouble. */
export interface Camera {
  /** Opens again after trouble, or another device, which is then remembered. */
  open(deviceId?: string): Promise<void>;
  setTorch(on: boolean): Promise<void>;
}

const memoryKey = 'comptoir.camera';

/**
 * Reads with a camera until `signal` aborts. It stops while the page is hidden, opens again when the page comes back,
 * when a device is plugged in and when the permission is given, and says each trouble by its code.
 */
export function startCamera(
  video: HTMLVideoElement,
  needs: CameraNeeds,
  events: CameraEvents,
  signal: AbortSignal,
): Camera {
  const view = createInView();
  let current: OpenStream | null = null;
  let session = new AbortController();
  let wanted = false;

  const deliver = (delivered: Delivered, takenAtMs: number) => {
    if (view.isNew(delivered.text, takenAtMs)) events.onCode(delivered, takenAtMs / 1000);
  };

  const close = () => {
    wanted = false;
    session.abort();
    current?.close();
    current = null;
  };

  const open = async () => {
    close();
    session = new AbortController();
    const mine = session.signal;
    wanted = true;
    events.onState({ kind: 'starting' });
    try {
      const stream = await openStream(video, needs.memory.getItem(memoryKey));
      if (mine.aborted || signal.aborted) return stream.close();
      current = stream;
      stream.track.addEventListener('ended', () => void (mine.aborted || stop('READ_CAMERA_UNPLUGGED')));
      const { lines, hasTorch, devices, deviceId } = stream;
      const works = await needs.decoderReady;
      if (mine.aborted) return;
      events.onState({ kind: 'ready', lines, hasTorch, devices, deviceId, compatible: !works });
      await readStream(video, { needs, works, deliver, onHint: events.onHint, onPoints: events.onPoints }, mine);
    } catch (error) {
      if (!mine.aborted) stop(cameraTrouble(error));
    }
  };

  const stop = (code: CameraCode) => {
    close();
    events.onState({ kind: 'trouble', code });
  };

  if (!globalThis.navigator.mediaDevices) {
    events.onState({ kind: 'trouble', code: 'READ_CAMERA_UNSUPPORTED' });
    return { open: () => Promise.resolve(), setTorch: () => Promise.resolve() };
  }
  watchSurroundings({ open, close, isOpen: () => wanted, onState: events.onState }, signal);
  signal.addEventListener('abort', close);
  if (!document.hidden) void open();
  return {
    open: (deviceId) => {
      if (deviceId !== undefined) needs.memory.setItem(memoryKey, deviceId);
      return open();
    },
    setTorch: (on) => current?.setTorch(on) ?? Promise.resolve(),
  };
}

interface Switch {
  open(): Promise<void>;
  close(): void;
  isOpen(): boolean;
  onState(state: CameraState): void;
}

/** Page hidden or shown, device plugged in, permission changed: what opens and closes the camera by itself. */
function watchSurroundings({ open, close, isOpen, onState }: Switch, signal: AbortSignal): void {
  const reopen = () => {
    if (!document.hidden && !isOpen()) void open();
  };
  document.addEventListener(
    'visibilitychange',
    () => {
      if (!document.hidden) return reopen();
      close();
      onState({ kind: 'off' });
    },
    { signal },
  );
  navigator.mediaDevices.addEventListener('devicechange', reopen, { signal });
  navigator.permissions?.query({ name: 'camera' }).then(
    (permission) => permission.addEventListener('change', reopen, { signal }),
    () => undefined,
  );
}
