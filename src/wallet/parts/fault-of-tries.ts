import type { walletText } from '#ui/text/wallet.ts';
import { waitText } from '../card/format-dates.ts';
import type { CodeTries } from './use-code-tries.ts';

/** What the screen says about wrong codes: how many tries are left, and how long to wait; null when all is well. */
export function faultOfTries({ left, waitMs, isBusy }: CodeTries, text: typeof walletText.fr): string | null {
  if (isBusy) return null;
  const parts = [
    left === null ? '' : text.wrongCode(left),
    // The wait is announced at its start and end, not at each second: the words change by the second only on screen.
    waitMs > 0 ? text.waitBefore(waitText(waitMs)) : '',
  ];
  return parts.filter((part) => part !== '').join(' ') || null;
}
