import type { Env } from '#core/token';
import type { Keyset } from './keyset.ts';
import type { StatusShard } from './status-shard.ts';

/** Everything a verification rests on besides the presentation. Instants in epoch seconds. */
export interface VerifyContext {
  readonly now: number;
  /** When the read began: the proof's dates are judged there, or a slow hand scanner would expire every proof. */
  readonly readAt: number;
  readonly env: Env;
  /** Latest instant that a signed source ever proved. */
  readonly highWater: number;
  readonly keyset: Keyset;
  /** The accepted shard of a list, or null when it was never fetched. Asked once, at most. */
  readonly status: (uri: string) => Promise<StatusShard | null>;
  /** The reuse guard: true when `key` was new and is now known until `expiresAt`, atomically. */
  readonly seen: { add(key: string, expiresAt: number): Promise<boolean> };
  /** A challenge on the screen that the phone must echo. */
  readonly nonce?: string;
}
