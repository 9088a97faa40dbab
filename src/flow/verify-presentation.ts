import { refuse, type Refusal } from '#core/shared';
import { decodePresentation, type Env } from '#core/token';
import { checkClock, verifyPresentation, type Refused, type VerifyCode, type Verified } from '#core/verify';
import type { Trust } from './open-trust.ts';
import type { ClockPort, SeenPort, TrustStorePort } from './ports.ts';

/** What a verification at the counter reaches. */
export interface CounterPorts {
  /** Mode of the terminal: `demo` is training. */
  readonly env: Env;
  readonly trust: Trust;
  readonly clock: ClockPort;
  readonly seen: SeenPort;
  readonly store: Pick<TrustStorePort, 'readHighWater'>;
}

/** Step at which the terminal's own trust files are judged (token.md §8). */
const terminalStep = 5;

/**
 * Verifies what a reader delivered, offline, against the stored trust files. `readAt` is the instant the read began;
 * `nonce` is the challenge on the screen, when there is one.
 */
export async function verifyAtCounter(
  text: string,
  readAt: number,
  { env, trust, clock, seen, store }: CounterPorts,
  nonce?: string,
): Promise<Verified | Refused> {
  const now = clock.nowSeconds();
  const [keyset, highWater] = await Promise.all([trust.keyset(now), store.readHighWater(trust.env)]);
  if (!keyset.ok) return refuseWithoutKeys(text, checkClock(now, highWater) ?? keyset);
  return verifyPresentation(text, {
    now,
    readAt,
    env,
    highWater,
    keyset: keyset.value,
    status: (uri) => trust.shard(uri, keyset.value, now),
    seen,
    ...(nonce !== undefined && { nonce }),
  });
}

/** A misread code is said to be one even by a terminal that has no keys. */
function refuseWithoutKeys(text: string, terminal: Refusal<VerifyCode>): Refused {
  const wire = decodePresentation(text);
  const { code, detail } = wire.ok ? terminal : refuse(wire.code);
  const step = wire.ok ? terminalStep : 1;
  return { ok: false, code, step, ...(detail && { detail }), trace: [{ step, ok: false }] };
}
