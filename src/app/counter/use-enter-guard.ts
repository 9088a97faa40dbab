import { ignoresEnter, type CounterState } from '#flow/counter';

/** Judges each Enter by what the counter is doing at that moment. */
export function useEnterGuard(
  { isCommitting, verdictAtMs }: CounterState,
  isBursting: boolean,
): (isRepeat: boolean) => boolean {
  return (isRepeat) => ignoresEnter({ isRepeat, isCommitting, verdictAtMs, isBursting, nowMs: Date.now() });
}
