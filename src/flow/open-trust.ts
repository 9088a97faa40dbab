import { accept, refuse, type Result } from '#core/shared';
import type { Env } from '#core/token';
import {
  acceptKeyset,
  acceptRoot,
  applyDelta,
  openStoredDelta,
  openStoredShard,
  pinRoots,
  type Keyset,
  type KeysetCode,
  type PinnedRoots,
  type StatusShard,
  type TrustCode,
} from '#core/verify';
import type { TrustStorePort } from './ports.ts';

/** What the build decided to believe. */
export interface TrustPins {
  /** The root file pinned for the environment, as text or parsed; null pins none, and the environment is refused. */
  readonly rootFile: unknown;
  /** Text of a key set embedded in the bundle: wiping the store cannot go below its sequence. */
  readonly keysetFloor?: string;
}

/** Why trust files cannot be believed. */
export type OpenTrustCode = KeysetCode | TrustCode;

/** The stored trust files of one environment, checked each time they change and kept parsed in between. */
export interface Trust {
  readonly env: Env;
  roots(now: number): Promise<Result<PinnedRoots, OpenTrustCode>>;
  keyset(now: number): Promise<Result<Keyset, OpenTrustCode>>;
  /** The shard of a list, its delta applied; null when it was never fetched or no longer verifies. */
  shard(uri: string, keyset: Keyset, now: number): Promise<StatusShard | null>;
}

/** Name under which an accepted root file of a later version is stored. */
export function rootFileName(version: number): string {
  return `racines.${version}.json`;
}

/** Opens the trust files of an environment over the store. Nothing in the store is believed without its signatures. */
export function openTrust(env: Env, pins: TrustPins, store: Pick<TrustStorePort, 'read'>): Trust {
  let pinned: Promise<Result<PinnedRoots, OpenTrustCode>> | undefined;
  let last: { readonly text: string; readonly version: number; readonly keyset: Keyset } | undefined;

  async function roots(now: number): Promise<Result<PinnedRoots, OpenTrustCode>> {
    pinned ??= pinFor(env, pins.rootFile);
    let current = await pinned;
    while (current.ok) {
      const next = await store.read(env, rootFileName(current.value.ver + 1));
      const accepted = next ? await acceptRoot(next.text, current.value, now) : null;
      if (!accepted?.ok) break;
      current = accepted;
    }
    return current;
  }

  async function keyset(now: number): Promise<Result<Keyset, OpenTrustCode>> {
    const known = await roots(now);
    if (!known.ok) return known;
    const text = (await store.read(env, 'cles.json'))?.text ?? pins.keysetFloor;
    if (text === undefined) return refuse('KEYSET_UNAVAILABLE');
    if (last?.text === text && last.version === known.value.ver) return accept(last.keyset);
    const accepted = await acceptKeyset(text, { env, now, roots: known.value });
    if (accepted.ok) last = { text, version: known.value.ver, keyset: accepted.value };
    return accepted;
  }

  async function shard(uri: string, keys: Keyset, now: number): Promise<StatusShard | null> {
    const [, prefix, number] = /^(.*\/)(\d{1,3})$/.exec(uri) ?? [];
    const file = number === undefined ? null : await store.read(env, `statut/${number}.jwt`);
    if (!file || prefix === undefined) return null;
    const context = { keyset: keys, now };
    const opened = await openStoredShard(file.text, uri, context);
    if (!opened.ok) return null;
    const deltaFile = await store.read(env, 'statut/delta.jwt');
    const delta = deltaFile ? await openStoredDelta(deltaFile.text, prefix, context) : null;
    return delta?.ok ? applyDelta(opened.value, delta.value) : opened.value;
  }

  return { env, roots, keyset, shard };
}

async function pinFor(env: Env, rootFile: unknown): Promise<Result<PinnedRoots, OpenTrustCode>> {
  if (rootFile === null || rootFile === undefined) return refuse('TRUST_ROOTS_ABSENT');
  const roots = await pinRoots(typeof rootFile === 'string' ? rootFile : JSON.stringify(rootFile));
  return roots.ok && roots.value.env !== env ? refuse('KEYSET_ENV') : roots;
}
