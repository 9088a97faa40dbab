import { useState } from 'react';
import type { Result } from '#core/shared';

/** One thing asked of the door at a time: whether it is under way, and why the last one was refused. */
export interface DoorUse<Code> {
  readonly isBusy: boolean;
  readonly refused: Code | null;
  /** Runs a step and hands its value on; a refusal is kept for the screen. */
  readonly run: <T>(step: () => Promise<Result<T, Code & string>>, done: (value: T) => void) => void;
}

/** Follows the steps that a screen asks of the issuer's door. */
export function useDoor<Code extends string>(): DoorUse<Code> {
  const [isBusy, setBusy] = useState(false);
  const [refused, setRefused] = useState<Code | null>(null);
  const run = async <T>(step: () => Promise<Result<T, Code>>, done: (value: T) => void) => {
    if (isBusy) return;
    setBusy(true);
    setRefused(null);
    const answer = await step();
    setBusy(false);
    if (answer.ok) done(answer.value);
    else setRefused(answer.code);
  };
  return { isBusy, refused, run: (step, done) => void run(step, done) };
}
