import type { CameraCode } from '#flow/readers';

/** The browser's words for what went wrong with a camera (Media Capture and Streams §10.2). */
const codes: Readonly<Record<string, CameraCode>> = {
  NotAllowedError: 'READ_CAMERA_DENIED',
  SecurityError: 'READ_CAMERA_DENIED',
  NotReadableError: 'READ_CAMERA_BUSY',
  AbortError: 'READ_CAMERA_BUSY',
  NotFoundError: 'READ_CAMERA_ABSENT',
  OverconstrainedError: 'READ_CAMERA_ABSENT',
};

/** The stable code of a failure to open the camera. */
export function cameraTrouble(error: unknown): CameraCode {
  const name = error instanceof Error || error instanceof DOMException ? error.name : '';
  return codes[name] ?? 'READ_CAMERA_FAILED';
}
