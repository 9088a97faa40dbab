import type { Env } from '#core/token';
import { pinRoots, type Refused, type Verified } from '#core/verify';
import { openTrust } from '#flow/open-trust';
import { verifyAtCounter } from '#flow/verify-presentation';
import type { CommandIo } from '../command.ts';
import { memorySeen } from '../memory-seen.ts';
import { UsageError } from '../usage-error.ts';
import { folderStore } from './folder-store.ts';
import { readSeenFile, writeSeenFile } from './seen-file.ts';

/** What to verify, against what, and when. */
export interface VerifyOptions {
  /** The presentation as delivered. */
  readonly text: string;
  /** Folder of trust files. Naming it is the decision to trust its roots. */
  readonly trust: string;
  readonly mode: Env;
  /** Epoch seconds. */
  readonly now: number;
  readonly seenFile?: string;
}

/** Verifies a presentation as the terminal does, through the same flow. */
export async function verifyFile(options: VerifyOptions, io: CommandIo): Promise<Verified | Refused> {
  const { text, mode, now, seenFile } = options;
  const store = folderStore(options.trust, io);
  const rootFile = (await store.read(mode, 'racines.json'))?.text;
  if (rootFile === undefined) throw new UsageError(`${options.trust} has no racines.json`);
  const roots = await pinRoots(rootFile);
  if (!roots.ok) return { ok: false, code: roots.code, step: 5, trace: [] };
  const known = await readSeenFile(seenFile, io, now);
  const trust = openTrust(roots.value.env, { rootFile }, store);
  const verdict = await verifyAtCounter(text, now, {
    env: mode,
    trust,
    clock: { nowSeconds: () => now },
    seen: memorySeen(known.keys),
    store: { readHighWater: () => Promise.resolve(known.highWater) },
  });
  if (seenFile !== undefined) {
    const keyset = await trust.keyset(now);
    const proved = [keyset.ok ? keyset.value.iat : 0, verdict.ok ? verdict.freshness.statusIat : 0];
    known.highWater = Math.max(known.highWater, ...proved);
    await writeSeenFile(seenFile, known, io);
  }
  return verdict;
}
