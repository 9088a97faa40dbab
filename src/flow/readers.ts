import type { FoundCode, Frame, FrameRequest, Hint, SeparatorHabit } from '#core/read';

/** What a worker is asked for one frame. */
export interface FrameQuestion extends FrameRequest {
  /** Look also for what is wrong with the picture when no code is read. */
  readonly wantsHint: boolean;
  /** Nobody asks for the points of a picture that is not shown. */
  readonly wantsPoints: boolean;
}

/** What one frame held. */
export interface FrameAnswer {
  readonly codes: readonly FoundCode[];
  readonly hint: Hint | null;
  /** The picture in a few points, for what surrounds the aiming frame. */
  readonly points: Frame | null;
}

/** Why the camera does not read. A sentence and a way on for each stand in ui/text/scan.ts. */
export type CameraCode =
  | 'READ_CAMERA_ABSENT'
  | 'READ_CAMERA_BUSY'
  | 'READ_CAMERA_DENIED'
  | 'READ_CAMERA_FAILED'
  | 'READ_CAMERA_UNPLUGGED'
  | 'READ_CAMERA_UNSUPPORTED';

/** A camera of the machine, for the choice in the settings. */
export interface CameraDevice {
  readonly id: string;
  readonly label: string;
}

/** How the camera is doing. */
export type CameraState =
  | { readonly kind: 'off' }
  | { readonly kind: 'starting' }
  | {
      readonly kind: 'ready';
      /** Height of the picture; under 720 a dense code is often missed and the screen says so. */
      readonly lines: number;
      readonly hasTorch: boolean;
      /** True when @zxing/browser decodes because WebAssembly or the worker failed. */
      readonly compatible: boolean;
      readonly devices: readonly CameraDevice[];
      readonly deviceId: string | null;
    }
  | { readonly kind: 'trouble'; readonly code: CameraCode };

/** Lines under which the camera is said to be too coarse. */
export const cameraLinesMin = 720;

/** Why a picture gave nothing. */
export type PictureCode = 'READ_PICTURE_NO_CODE' | 'READ_PICTURE_UNREADABLE' | 'READ_PICTURE_TOO_LARGE';

/** How the other ways of reading are doing, for the row under the preview. */
export type WayState = 'absent' | 'off' | 'ready' | 'connected';

/** What the first set-up code told about a scanner that types. */
export interface ScannerFound {
  /** `keys` when the scanner has the computer's layout, else the layout it is set to. */
  readonly reading: string;
  readonly separator: SeparatorHabit;
  /** Usual time from key to key, milliseconds. */
  readonly gapMs: number;
}

/** What the second, long set-up code told. */
export interface ScannerSpeed {
  /** Usual time from key to key, milliseconds. */
  readonly gapMs: number;
  /** Keys that never arrived; a phone's code is then never whole. */
  readonly lostKeys: number;
}

/** The tag reader: `off` until the permission is given. */
export type NfcState = Extract<WayState, 'absent' | 'off' | 'ready'>;
