import { browserPlaces, openTwoRooms } from '#adapters/two-rooms';
import type { Verify } from '#core/record';
import type { Env } from '#core/token';
import { verifyChain, type OnProgress, type VerifiedRooms } from '#flow/verify-journal';
import { journalRoom } from './journal-room.ts';
import { journalForm, type JournalSchema } from './schema.ts';

const es256 = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' } as const;

/** ES256 by the browser, each till's key imported once. */
function es256Verifier(): Verify {
  const keys = new Map<string, Promise<CryptoKey>>();
  return async ({ x, y }, signature, bytes) => {
    const jwk = { kty: 'EC', crv: 'P-256', x, y };
    const key = keys.get(x) ?? crypto.subtle.importKey('jwk', jwk, es256, false, ['verify']);
    keys.set(x, key);
    return crypto.subtle.verify(es256, await key, Uint8Array.from(signature), bytes);
  };
}

/**
 * Verifies links and signatures of both rooms of this browser, the main one first, up to the first record that does not
 * hold. Runs in a worker.
 */
export async function verifyRooms(env: Env, onProgress: OnProgress): Promise<VerifiedRooms> {
  const places = browserPlaces(indexedDB, navigator.storageBuckets);
  const rooms = openTwoRooms<JournalSchema>(journalForm(env), places, navigator.locks);
  const verify = es256Verifier();
  const mirror = rooms.mirror();
  const all = [
    { name: 'main', room: rooms.main } as const,
    ...(mirror ? [{ name: 'mirror', room: mirror } as const] : []),
  ];
  let records = 0;
  for (const [at, { name, room }] of all.entries()) {
    const progress: OnProgress = (done, of) => onProgress(at * of + done, all.length * of);
    const found = await verifyChain(journalRoom(room), verify, progress);
    if (!found.ok) return { records, broken: { room: name, seq: 0, code: found.code } };
    if (found.value.firstBad) return { records, broken: { room: name, ...found.value.firstBad } };
    ({ records } = found.value);
  }
  return { records, broken: null };
}
