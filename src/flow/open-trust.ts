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
  type PinnedRoots,
  type StatusShard,
} from '#core/verify';
import type { TrustStorePort } from './ports.ts';
import { floorOf, keysetInForce, type HeldKeyset, type HeldTexts } from './trust/held-keyset.ts';
import type { OpenTrustCode } from './trust/open-trust-code.ts';

export type { OpenTrustCode } from './trust/open-trust-code.ts';

/** What the build decided to believe. */
export interface TrustPins {
  /** The root file pinned for the environment, as text or parsed; null pins none, and the environment is refused. */
  readonly rootFile: unknown;
  /** Text of a key set embedded in the bundle: wiping the store cannot go below its sequence. */
  readonly keysetFloor?: string | null;
}

/** The stored trust files of one environment, checked each time they change and kept parsed in between. */
export interface Trust {
  readonly env: Env;
  roots(now: number): Promise<Result<PinnedRoots, OpenTrustCode>>;
  keyset(now: number): Promise<Result<HeldKeyset, OpenTrustCode>>;
  /** Takes a key set that came from outside, held against the highest sequence of the store and the bundle. */
  takeKeyset(text: string, now: number): Promise<Result<Keyset, OpenTrustCode>>;
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
  let last: { readonly text: string | undefined; readonly version: number; readonly keyset: HeldKeyset } | undefined;

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

  /** The embedded set is of the pinned roots; after a rotation it binds nothing. */
  async function heldUnder(version: number): Promise<HeldTexts> {
    const first = await (pinned ??= pinFor(env, pins.rootFile));
    const isOfPin = first.ok && first.value.ver === version;
    return {
      stored: await store.read(env, 'cles.json'),
      embedded: isOfPin ? (pins.keysetFloor ?? undefined) : undefined,
    };
  }

  async function keyset(now: number): Promise<Result<HeldKeyset, OpenTrustCode>> {
    const known = await roots(now);
    if (!known.ok) return known;
    const held = await heldUnder(known.value.ver);
    const text = held.stored?.text;
    if (last && last.text === text && last.version === known.value.ver) return accept(last.keyset);
    const inForce = await keysetInForce(held, known.value, now);
    if (inForce.ok) last = { text, version: known.value.ver, keyset: inForce.value };
    return inForce;
  }

  async function takeKeyset(text: string, now: number): Promise<Result<Keyset, OpenTrustCode>> {
    const known = await roots(now);
    if (!known.ok) return known;
    const floor = await floorOf(await heldUnder(known.value.ver), known.value);
    return acceptKeyset(text, { env, now, roots: known.value, ...(floor && { stored: floor }) });
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

  return { env, roots, keyset, takeKeyset, shard };
}

async function pinFor(env: Env, rootFile: unknown): Promise<Result<PinnedRoots, OpenTrustCode>> {
  if (rootFile === null || rootFile === undefined) return refuse('TRUST_ROOTS_ABSENT');
  const roots = await pinRoots(typeof rootFile === 'string' ? rootFile : JSON.stringify(rootFile));
  return roots.ok && roots.value.env !== env ? refuse('KEYSET_ENV') : roots;
}
