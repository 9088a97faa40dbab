import { passesAfter, type CodeFormat, type FoundCode, type Frame, type Hint } from '#core/read';
import type { FrameAnswer, FrameQuestion } from '#flow/readers';

/** The decoder as the loop needs it: it takes the frame over, and answers null when it could not look. */
export type ReadFrame = (frame: VideoFrame | ImageBitmap, question: FrameQuestion) => Promise<FrameAnswer | null>;

/** What the loop reports. */
export interface LoopEvents {
  /** Codes of a frame taken at that instant, milliseconds since the epoch. */
  onCodes(codes: readonly FoundCode[], takenAtMs: number): void;
  onHint(hint: Hint | null): void;
  /** The frame that was looked at, in a few points; they are made only where somebody takes them. */
  onPoints?: ((points: Frame) => void) | undefined;
}

/** A hint is given after two seconds without a code, and looked for again every half second. */
const hintAfterMs = 2000;
const hintEveryMs = 500;
/** With nothing to read for a while, the till's power goes to other work: a phone held up is still seen at once. */
const calmAfterFailures = 90;
const calmGapMs = 100;
/** After a new code the page goes first: its verdict is drawn before another frame takes the core. */
const restAfterCodeMs = 600;

/**
 * Sends frames of a playing video to the decoder, one at a time: a frame that comes while another is looked at is
 * dropped, so that the picture never lags behind the hand. Ends when `signal` aborts.
 */
export function runFrameLoop(
  video: HTMLVideoElement,
  { formats, readFrame }: { readonly formats: () => readonly CodeFormat[]; readonly readFrame: ReadFrame },
  events: LoopEvents,
  signal: AbortSignal,
): void {
  let failures = 0;
  let nextHintMs = performance.now() + hintAfterMs;
  let busy = false;
  let lastLookMs = 0;
  let restUntilMs = 0;
  /** Texts of the last frame: what is still held there does not hide what is laid beside it. */
  let known: readonly string[] = [];

  const look = async () => {
    const takenAtMs = Date.now();
    lastLookMs = performance.now();
    const wantsHint = performance.now() > nextHintMs;
    if (wantsHint) nextHintMs = performance.now() + hintEveryMs;
    const answer = await readFrame(await grab(video), {
      formats: formats(),
      passes: passesAfter(failures),
      most: 4,
      known,
      wantsHint,
      wantsPoints: events.onPoints !== undefined,
    });
    if (signal.aborted || !answer) return;
    const { codes } = answer;
    const isNew = codes.some(({ text }) => !known.includes(text));
    // What shows the points mostly gives way to what the code says: nobody would see these.
    if (answer.points && !isNew) events.onPoints?.(answer.points);
    failures = isNew ? 0 : failures + 1;
    if (isNew) restUntilMs = performance.now() + restAfterCodeMs;
    known = codes.map(({ text }) => text);
    if (codes.length > 0) {
      nextHintMs = performance.now() + hintAfterMs;
      events.onHint(null);
      events.onCodes(codes, takenAtMs);
    } else if (wantsHint) events.onHint(answer.hint);
  };

  const next = () => {
    if (signal.aborted) return;
    onNextFrame(video, next);
    if (busy || video.videoWidth === 0 || performance.now() < restUntilMs) return;
    if (failures > calmAfterFailures && performance.now() - lastLookMs < calmGapMs) return;
    busy = true;
    look()
      .catch(() => undefined)
      .finally(() => {
        busy = false;
      });
  };
  onNextFrame(video, next);
}

/** The video's present picture, ready to be handed to a worker. */
function grab(video: HTMLVideoElement): Promise<VideoFrame | ImageBitmap> | VideoFrame {
  return 'VideoFrame' in globalThis ? new VideoFrame(video, { timestamp: 0 }) : createImageBitmap(video);
}

function onNextFrame(video: HTMLVideoElement, next: () => void): void {
  if ('requestVideoFrameCallback' in video) video.requestVideoFrameCallback(next);
  else requestAnimationFrame(next);
}
