import { amendmentType } from '#core/tariffs';
import type { KeyPair } from './keys/key-pair.ts';
import { withSigner } from './keys/root-file.ts';
import { signEnvelope } from './keys/signed-json.ts';

/** The file that practices load: an amended tariff table in the envelope of trust files, signed by the given roots. */
export async function signTariffs(amendment: unknown, roots: readonly KeyPair[]): Promise<string> {
  return signEnvelope(amendmentType, amendment, await Promise.all(roots.map(withSigner)));
}
