import path from 'node:path';
import type { StoredTrustFile, TrustStorePort } from '#flow/ports';
import type { CommandIo } from '../command.ts';

/** A published folder (contracts: racines.json, cles.json, statut/) read as if it were a terminal's store. */
export function folderStore(folder: string, io: CommandIo): Pick<TrustStorePort, 'read'> {
  return {
    read: async (_env, name): Promise<StoredTrustFile | null> => {
      const text = await io.readTextIfPresent(path.join(folder, name));
      return text === null ? null : { text: text.trimEnd(), fetchedAt: 0, source: 'file' };
    },
  };
}
