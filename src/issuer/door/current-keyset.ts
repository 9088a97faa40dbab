import { accept, refuse, type Result } from '#core/shared';
import { acceptKeyset, pinRoots, type Keyset } from '#core/verify';
import type { IssuerRecord } from '../issuer-record.ts';
import type { KeyPair } from '../keys/key-pair.ts';
import { makeKeyset } from '../keys/keyset.ts';
import { rootThreshold } from '../keys/root-file.ts';
import { listedKeys } from '../keys/signing-key.ts';
import type { IssuerFolder } from './issuer-folder.ts';

/** Private key of a root, or null when it is not at hand. */
export type FindRoot = (kid: string) => Promise<KeyPair | null>;

/**
 * The key set to publish. With two roots at hand a new one is signed under the next sequence number, which is written
 * first: two key sets of one sequence would look like a fork to every terminal (KEYSET_FORK), a gap looks like nothing.
 * With the roots kept elsewhere the last one is published again while it is valid and says what the record says;
 * otherwise the roots must be fetched (ISSUER_ROOTS_AWAY).
 */
export async function currentKeyset(
  folder: IssuerFolder,
  record: IssuerRecord,
  { now, findRoot }: { readonly now: number; readonly findRoot: FindRoot },
): Promise<Result<{ readonly record: IssuerRecord; readonly keyset: string }, 'ISSUER_ROOTS_AWAY'>> {
  const found = await Promise.all(record.roots.map(findRoot));
  const roots = found.filter((root) => root !== null).slice(0, rootThreshold);
  if (roots.length < rootThreshold) {
    const keyset = await folder.readKeyset();
    const isGood = keyset !== null && (await says(keyset, record, { now, rootFile: await folder.readRootFile() }));
    return isGood ? accept({ record, keyset }) : refuse('ISSUER_ROOTS_AWAY');
  }
  const next = { ...record, seq: record.seq + 1 };
  await folder.writeRecord(next);
  const keyset = await makeKeyset(next, next.keys, { seq: next.seq, now }, roots);
  await folder.writeKeyset(keyset);
  return accept({ record: next, keyset });
}

/** True when a terminal would accept this key set today and it lists the record's keys as they are. */
async function says(
  text: string,
  record: IssuerRecord,
  { now, rootFile }: { readonly now: number; readonly rootFile: string },
): Promise<boolean> {
  const roots = await pinRoots(rootFile);
  const accepted = roots.ok ? await acceptKeyset(text, { env: record.env, now, roots: roots.value }) : roots;
  return accepted.ok && listedKeys(record.keys, now).every((key) => isListed(key, accepted.value));
}

function isListed({ kid, exp, revoked }: IssuerRecord['keys'][number], { keys }: Keyset): boolean {
  const listed = keys.get(kid);
  return listed?.exp === exp && listed.revoked === revoked;
}
