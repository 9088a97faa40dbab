import type { CodeFormat, Delivered, Frame, Hint } from '#core/read';
import { readCompatibly } from './compatible.ts';
import { runFrameLoop, type ReadFrame } from './frame-loop.ts';

/** What reading an open stream needs and tells. */
export interface Reading {
  readonly needs: { readonly formats: () => readonly CodeFormat[]; readonly readFrame: ReadFrame };
  /** Whether the worker's decoder is there. */
  readonly works: boolean;
  deliver(delivered: Delivered, takenAtMs: number): void;
  onHint(hint: Hint | null): void;
  onPoints?: ((points: Frame) => void) | undefined;
}

/** Reads the playing video with the worker, or in the compatible mode, until `signal` aborts. */
export async function readStream(
  video: HTMLVideoElement,
  { needs, works, deliver, onHint, onPoints }: Reading,
  signal: AbortSignal,
): Promise<void> {
  if (works) {
    const onCodes: Parameters<typeof runFrameLoop>[2]['onCodes'] = (codes, takenAtMs) => {
      for (const { text, symbology } of codes) deliver({ text, symbology, via: 'camera' }, takenAtMs);
    };
    return runFrameLoop(video, needs, { onCodes, onHint, onPoints }, signal);
  }
  const end = await readCompatibly(video, needs.formats(), (text) => deliver({ text, via: 'camera' }, Date.now()));
  if (signal.aborted) end();
  else signal.addEventListener('abort', end);
}
