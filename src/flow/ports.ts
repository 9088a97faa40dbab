import type { Env } from '#core/token';

/** Present instant in epoch seconds. The only source of time for core and flow. */
export interface ClockPort {
  nowSeconds(): number;
}

/** Random bytes of cryptographic quality. */
export interface RandomPort {
  bytes(count: number): Uint8Array;
}

/** The reuse guard: true when `key` was not there and is now, in one atomic step shared by all tabs. */
export interface SeenPort {
  add(key: string, expiresAtSeconds: number): Promise<boolean>;
}

/** A signed trust file as stored: its exact text and where it came from. */
export interface StoredTrustFile {
  readonly text: string;
  readonly etag?: string;
  readonly fetchedAt: number;
  /** `network`, `bundle`, or `file` when another till handed it over. */
  readonly source: 'network' | 'bundle' | 'file';
  /** For a key set: version of the roots that signed it. New roots may start its sequence again. */
  readonly rootVersion?: number;
}

/** Where accepted trust files and the clock's high-water mark are kept. One database per environment. */
export interface TrustStorePort {
  read(env: Env, name: string): Promise<StoredTrustFile | null>;
  /** Stored shard names, such as `statut/17.jwt`. */
  list(env: Env): Promise<readonly string[]>;
  write(env: Env, name: string, file: StoredTrustFile): Promise<void>;
  readHighWater(env: Env): Promise<number>;
  raiseHighWater(env: Env, seconds: number): Promise<void>;
}

/** What the network answered for a trust file. */
export type TrustFetch =
  | { readonly kind: 'file'; readonly text: string; readonly etag?: string; readonly serverSeconds?: number }
  | { readonly kind: 'unchanged'; readonly serverSeconds?: number }
  | { readonly kind: 'absent' }
  | { readonly kind: 'unreachable' };

/** Small signed static files under `/trust/<env>/`; never a name taken from a token. */
export interface TrustSourcePort {
  fetch(env: Env, name: string, etag?: string): Promise<TrustFetch>;
}
