import { accept, refuse, type Result } from '#core/shared';
import type { VerifyCode } from './codes.ts';
import type { VerifyContext } from './context.ts';
import type { IssuerKey } from './keyset.ts';

/** A clock may be this late before it is taken for one set back, in seconds. */
const clockTolerance = 120;

/** The clock is not behind what signed files prove; null when it may be right. */
export function checkClock(now: number, highWater: number): ReturnType<typeof refuse<'CLOCK_ROLLBACK'>> | null {
  if (now >= highWater - clockTolerance) return null;
  return refuse('CLOCK_ROLLBACK', { detail: { gapSeconds: highWater - now } });
}

/** Step 5: the clock can be believed, and the key set has not ended (freeze attack). */
export function checkTerminal({ now, highWater, keyset }: VerifyContext): Result<null, VerifyCode> {
  const clock = checkClock(now, highWater);
  if (clock) return clock;
  return keyset.exp > now ? accept(null) : refuse('KEYSET_EXPIRED', { detail: { gapSeconds: now - keyset.exp } });
}

/** Step 6: the key that the presentation names, when this terminal may trust it with rights. */
export function findIssuerKey(kid: string, { keyset, env }: VerifyContext): Result<IssuerKey, VerifyCode> {
  const key = keyset.keys.get(kid);
  if (!key) return refuse('KEY_UNKNOWN');
  if (key.use !== 'droits') return refuse('KEY_USE');
  if (key.revoked !== undefined) return refuse('KEY_REVOKED');
  return key.env === env ? accept(key) : refuse('ENV_MISMATCH');
}
