import type { CameraDevice } from '#flow/readers';

/** The parts of @zxing/browser that own the camera: loaded when a camera is opened, never with the page. */
const loadZxing = () => import('@zxing/browser');

/** A camera that is playing in a video element. */
export interface OpenStream {
  readonly track: MediaStreamTrack;
  readonly lines: number;
  readonly hasTorch: boolean;
  readonly deviceId: string | null;
  readonly devices: readonly CameraDevice[];
  setTorch(on: boolean): Promise<void>;
  close(): void;
}

/**
 * Opens a camera at the finest picture it has and plays it in `video`. The remembered device is asked for first; when
 * it is gone, any camera will do.
 *
 * @throws DOMException as getUserMedia does: denied, busy, absent.
 */
export async function openStream(video: HTMLVideoElement, remembered: string | null): Promise<OpenStream> {
  const [stream, { BrowserCodeReader }] = await Promise.all([getStream(remembered), loadZxing()]);
  const [track] = stream.getVideoTracks();
  if (!track) throw new DOMException('no picture', 'NotFoundError');
  BrowserCodeReader.addVideoSource(video, stream);
  await BrowserCodeReader.tryPlayVideo(video);
  const found = await BrowserCodeReader.listVideoInputDevices();
  const settings = track.getSettings();
  return {
    track,
    lines: settings.height ?? video.videoHeight,
    hasTorch: BrowserCodeReader.mediaStreamIsTorchCompatibleTrack(track),
    deviceId: settings.deviceId ?? null,
    devices: found.map(({ deviceId, label }) => ({ id: deviceId, label })),
    setTorch: (on) => BrowserCodeReader.mediaStreamSetTorch(track, on),
    close: () => {
      for (const each of stream.getTracks()) each.stop();
      BrowserCodeReader.cleanVideoSource(video);
    },
  };
}

/** Full HD asked, any size taken; a frame rate above 30 only costs light. */
const finest = { width: { ideal: 1920 }, height: { ideal: 1080 }, frameRate: { ideal: 30 } };

async function getStream(remembered: string | null): Promise<MediaStream> {
  const ask = (extra: MediaTrackConstraints) =>
    navigator.mediaDevices.getUserMedia({ video: { ...finest, ...extra }, audio: false });
  if (remembered === null) return ask({ facingMode: { ideal: 'environment' } });
  try {
    return await ask({ deviceId: { exact: remembered } });
  } catch (error) {
    if (error instanceof DOMException && error.name === 'NotAllowedError') throw error;
    return ask({});
  }
}
