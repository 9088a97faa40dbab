import { pinRoots } from '#core/verify';
import { openTrust, type Trust } from '#flow/open-trust';
import { verifyAtCounter } from '#flow/verify-presentation';
import type { CommandIo } from '../command.ts';
import { memorySeen } from '../memory-seen.ts';
import { UsageError } from '../usage-error.ts';
import { folderStore } from '../verify/folder-store.ts';

/** What the presentations of a journal say when they are verified again. */
export interface PresentationsCheck {
  readonly proven: number;
  readonly unproven: number;
  /** Phones that the list of today opposes: nothing says that they were opposed on the day. */
  readonly opposedSince: number;
  readonly firstBad?: { readonly seq: number; readonly code: string };
}

interface InvoiceProof {
  readonly seq: number;
  readonly nir: string;
  readonly presentation: string;
  readonly verifiedAt: number;
}

type Members = Readonly<Record<string, unknown>>;
const members = (value: unknown): Members => (value !== null && typeof value === 'object' ? { ...value } : {});

/** The proof of a line, when it is an invoice that rests on a phone. */
function proofIn(line: string): InvoiceProof | 'none' | null {
  const record = members(JSON.parse(line));
  if (record.kind !== 'invoice') return null;
  const body = members(record.body);
  const { presentation, verifiedAt } = members(body.proof);
  if (typeof presentation !== 'string') return 'none';
  return {
    seq: Number(record.seq),
    nir: String(members(body.beneficiary).nir),
    presentation,
    verifiedAt: Number(verifiedAt),
  };
}

/** Verifies one presentation again at its own instant; answers why it does not hold, or null. */
type Recheck = (proof: InvoiceProof) => Promise<string | null>;

async function openRecheck(folder: string, io: CommandIo): Promise<Recheck> {
  const store = folderStore(folder, io);
  const rootFile = (await store.read('prod', 'racines.json'))?.text;
  if (rootFile === undefined) throw new UsageError(`${folder} has no racines.json`);
  const roots = await pinRoots(rootFile);
  if (!roots.ok) throw new UsageError(`${folder}: ${roots.code}`);
  const { env } = roots.value;
  const today = io.nowSeconds();
  const opened = openTrust(env, { rootFile }, store);
  // The trust files are judged today, the presentation on its day: a payer holds today's files only.
  const trust: Trust = {
    ...opened,
    keyset: () => opened.keyset(today),
    shard: (uri, keyset) => opened.shard(uri, keyset, today),
  };
  const ports = { env, trust, seen: memorySeen(), store: { readHighWater: () => Promise.resolve(0) } };
  return async ({ presentation, verifiedAt, nir }) => {
    const clock = { nowSeconds: () => verifiedAt };
    const verdict = await verifyAtCounter(presentation, verifiedAt, { ...ports, clock });
    if (!verdict.ok) return verdict.code;
    return verdict.rights.ass.nir + verdict.rights.ass.cle === nir ? null : 'RECORD_BENEFICIARY';
  };
}

/**
 * Verifies again each presentation of a journal whose chain holds, at the instant the counter verified it, against the
 * trust files of today. One presentation carries one reading: a second invoice on the same is refused REPLAY, unless it
 * was read at the same instant (several invoices of one reading).
 */
export async function checkPresentations(
  lines: readonly string[],
  folder: string,
  io: CommandIo,
): Promise<PresentationsCheck> {
  const recheck = await openRecheck(folder, io);
  const readings = new Set<string>();
  let [proven, unproven, opposedSince] = [0, 0, 0];
  for (const line of lines.slice(1)) {
    const proof = proofIn(line);
    if (proof === 'none') unproven += 1;
    if (proof === null || proof === 'none') continue;
    proven += 1;
    const reading = `${proof.verifiedAt} ${proof.nir} ${proof.presentation}`;
    const code = readings.has(reading) ? null : await recheck(proof);
    readings.add(reading);
    if (code === 'DEVICE_REVOKED') opposedSince += 1;
    else if (code !== null) return { proven, unproven, opposedSince, firstBad: { seq: proof.seq, code } };
  }
  return { proven, unproven, opposedSince };
}
