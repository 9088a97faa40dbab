import type { Hint, OtherName } from '#core/read';
import type { CameraState, PictureCode, WayState } from '#flow/readers';

/** What the reading screen shows and asks. The readers themselves are outside. */
export interface ScanDetails {
  readonly camera: CameraState;
  readonly hint: Hint | null;
  /** The last code that was read and is not ours. */
  readonly foreign: OtherName | null;
  /** A slow hand scanner at work: part of the code that has come, null when its length is not known yet. */
  readonly reading: { readonly part: number | null } | null;
  /** How long the last reading took, milliseconds. A change makes the frame flash. */
  readonly lastReadMs: number | null;
  readonly handScanner: WayState;
  readonly nfc: WayState;
  readonly pictureTrouble: PictureCode | null;
  /** Boxes are read here too: said in the invitation. */
  readonly readsBoxes: boolean;
  readonly onPicture: (picture: File) => void;
  readonly onText: (text: string) => void;
  readonly onOpenCamera: (deviceId?: string) => void;
  readonly onTorch: (on: boolean) => void;
  /** Asks for the permission to read tags, where the browser can. */
  readonly onStartNfc: () => void;
}
