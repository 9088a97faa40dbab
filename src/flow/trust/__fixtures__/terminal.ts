import { now, type TestIssuer } from '../../../core/verify/__fixtures__/test-issuer.ts';
import { takeHandOver, writeHandOver } from '../../hand-over-trust.ts';
import { openTrust, type TrustPins } from '../../open-trust.ts';
import type { StoredTrustFile, TrustFetch, TrustStorePort } from '../../ports.ts';
import { refreshTrust } from '../../refresh-trust.ts';
import { summariseTrust } from '../../trust-summary.ts';
import { verifyAtCounter } from '../../verify-presentation.ts';
import { withdrawnKeys } from '../../withdrawn-key.ts';

/** A terminal whose network is an object of files and whose clock is a number. */
export function terminal(pins: TrustPins) {
  const files = new Map<string, StoredTrustFile>();
  const marks = { highWater: 0 };
  const network: { files: Record<string, string> | null; asked: string[] } = { files: {}, asked: [] };
  const clock = { now };
  const store: TrustStorePort = {
    read: (_env, name) => Promise.resolve(files.get(name) ?? null),
    list: () => Promise.resolve([...files.keys()].filter((name) => name.startsWith('statut/'))),
    write: (_env, name, file) => Promise.resolve(void files.set(name, file)),
    readHighWater: () => Promise.resolve(marks.highWater),
    raiseHighWater: (_env, seconds) => Promise.resolve(void (marks.highWater = Math.max(marks.highWater, seconds))),
  };
  const answer = (name: string, etag?: string): TrustFetch => {
    if (!network.files) return { kind: 'unreachable' };
    const text = network.files[name];
    if (text === undefined) return { kind: 'absent' };
    const tag = `"${text.length}-${text.slice(-20)}"`;
    return etag === tag ? { kind: 'unchanged' } : { kind: 'file', text, etag: tag, serverSeconds: clock.now - 90 };
  };
  const source = {
    fetch: (_env: string, name: string, etag?: string) => {
      network.asked.push(name);
      return Promise.resolve(answer(name, etag));
    },
  };
  const seen = new Set<string>();
  const open = () => openTrust('prod', pins, store);
  let trust = open();
  const ports = () => ({ trust, clock: { nowSeconds: () => clock.now }, store, source });
  return {
    files,
    marks,
    network,
    clock,
    store,
    restart: () => (trust = open()),
    refresh: () => refreshTrust(ports()),
    withdrawn: () => withdrawnKeys(trust, clock.now),
    handOver: () => writeHandOver(ports()),
    take: (text: string) => takeHandOver(text, ports()),
    summary: () => summariseTrust(trust, store, clock.now),
    verify: (text: string, nonce?: string) =>
      verifyAtCounter(
        text,
        clock.now,
        {
          ...ports(),
          env: 'prod',
          seen: { add: (key) => Promise.resolve(!seen.has(key) && seen.add(key) !== undefined) },
        },
        nonce,
      ),
  };
}

/** What an issuer publishes: its roots, its keys and one list. */
export const published = async (issuer: TestIssuer) => ({
  'racines.json': await issuer.rootFile(),
  'cles.json': await issuer.keysetFile(),
  'statut/17.jwt': await issuer.shardFile([5]),
});

/** The code of a verdict, or OK. */
export const code = (verdict: { ok: boolean; code?: string }) => (verdict.ok ? 'OK' : verdict.code);
