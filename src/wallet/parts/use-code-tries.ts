import { useEffect, useState } from 'react';
import type { Result } from '#core/shared';
import type { WalletPorts } from '../ports.ts';
import { blockedUntil } from '../steps/wait-left.ts';
import { useNow } from './use-now.ts';

/** What the screen of a secret code knows of the tries made so far, and how to make one. */
export interface CodeTries {
  readonly isBusy: boolean;
  /** Milliseconds before another try; 0 = now. */
  readonly waitMs: number;
  /** Tries left after a wrong code; null when none was wrong yet. */
  readonly left: number | null;
  readonly attempt: <T, C extends string>(run: () => Promise<Result<T, C>>) => Promise<Result<T, C>>;
}

/** Tries of a secret code, one at a time; the wait of earlier ones, even before a reload, is honoured. */
export function useCodeTries(ports: WalletPorts): CodeTries {
  const [isBusy, setBusy] = useState(false);
  const [until, setUntil] = useState(0);
  const [left, setLeft] = useState<number | null>(null);
  const instant = useNow(ports.now, 250);
  useEffect(() => {
    let isCurrent = true;
    void blockedUntil(ports).then((end) => {
      if (isCurrent) setUntil(end);
    });
    return () => {
      isCurrent = false;
    };
  }, [ports]);

  const attempt: CodeTries['attempt'] = async (run) => {
    setBusy(true);
    const answer = await run();
    setBusy(false);
    if (!answer.ok && answer.detail?.waitMs !== undefined) setUntil(ports.now() + Number(answer.detail.waitMs));
    if (!answer.ok && answer.detail?.left !== undefined) setLeft(Number(answer.detail.left));
    return answer;
  };
  return { isBusy, waitMs: Math.max(0, until - instant), left, attempt };
}
