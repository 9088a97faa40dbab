import { accept, refuse, type Result } from '#core/shared';
import { checkShape, isCoordinate, type Env, type JsonObject, type Shape } from '#core/token';
import type { KeysetCode } from './codes.ts';
import { countSigners, openEnvelope, type Envelope, type RootKey } from './envelope.ts';
import { keyId } from './key-id.ts';
import { importPublicKey } from './signature.ts';

/** The type a root file is signed under. */
export const rootType = 'cpt1-racines+jwt';
const minRoots = 3;
const maxRoots = 16;

const shape: Shape = {
  members: {
    env: 'text',
    ver: 'whole',
    iat: 'whole',
    exp: 'whole',
    threshold: 'whole',
    roots: { list: { members: { kid: 'text', x: 'text', y: 'text' } } },
  },
};

/** The roots a terminal believes: pinned at build, replaced only along the chain of root files. */
export interface PinnedRoots {
  readonly env: Env;
  readonly ver: number;
  readonly threshold: number;
  readonly roots: readonly RootKey[];
}

/** A root file's payload, instants in epoch seconds. */
export interface RootPayload extends PinnedRoots {
  readonly iat: number;
  readonly exp: number;
}

/** Opens a root file's envelope and payload without believing it. */
export async function openRootFile(
  text: string,
): Promise<Result<{ readonly envelope: Envelope; readonly payload: RootPayload }, KeysetCode>> {
  const opened = openEnvelope(text);
  if (!opened.ok) return opened;
  const { payload } = opened.value;
  if (!isRootPayload(payload)) return refuse('KEYSET_SHAPE');
  const areKeys = await Promise.all(payload.roots.map(isRootKey));
  const kids = new Set(payload.roots.map(({ kid }) => kid));
  if (areKeys.includes(false) || kids.size !== payload.roots.length) return refuse('KEYSET_KEY');
  return accept({ envelope: opened.value, payload });
}

function isRootPayload(payload: JsonObject): payload is JsonObject & RootPayload {
  if (checkShape(payload, shape)) return false;
  const { env, ver, threshold, roots } = payload;
  const count = Array.isArray(roots) ? roots.length : 0;
  return (
    (env === 'prod' || env === 'demo') && Number(ver) >= 1 && threshold === 2 && count >= minRoots && count <= maxRoots
  );
}

async function isRootKey({ kid, x, y }: RootKey): Promise<boolean> {
  return isCoordinate(x) && isCoordinate(y) && (await keyId(x, y)) === kid && (await importPublicKey(x, y)) !== null;
}

/**
 * Pins the roots of a file that the build or the operator chose to believe. The file must carry its own threshold of
 * signatures, so that a damaged one is not pinned.
 */
export async function pinRoots(text: string): Promise<Result<PinnedRoots, KeysetCode>> {
  const opened = await openRootFile(text);
  if (!opened.ok) return opened;
  const { envelope, payload } = opened.value;
  const signers = await countSigners(envelope, rootType, payload.roots);
  return signers >= payload.threshold ? accept(payload) : refuse('KEYSET_THRESHOLD');
}
