import type { FrameAnswer, FrameQuestion } from '#flow/readers';

/** What the page sends: a frame of the camera, or a whole picture file. `id` comes back with the answer. */
export type ToWorker =
  | {
      readonly id: number;
      readonly kind: 'frame';
      readonly frame: VideoFrame | ImageBitmap;
      readonly question: FrameQuestion;
    }
  | { readonly id: number; readonly kind: 'picture'; readonly picture: Blob; readonly question: FrameQuestion };

/** What the worker sends. `failed` means that the decoder could not be loaded and nothing will ever be read here. */
export type FromWorker =
  | { readonly kind: 'ready' }
  | { readonly kind: 'failed' }
  | { readonly kind: 'answer'; readonly id: number; readonly answer: FrameAnswer }
  | { readonly kind: 'unreadable'; readonly id: number };
