import { accept, type Result } from '#core/shared';
import { publish, type TrustFile } from '../publish.ts';
import type { Register } from '../register.ts';
import type { IssuerFolder } from './issuer-folder.ts';

/**
 * Publishes from an issuer's folder under the next sequence number. The number is written first: two key sets of one
 * sequence would look like a fork to every terminal (KEYSET_FORK), a gap looks like nothing.
 */
export async function publishFolder(
  from: { readonly folder: IssuerFolder; readonly register: Register; readonly now: number },
  write: (file: TrustFile) => Promise<void>,
): Promise<Result<{ readonly seq: number }, 'ISSUER_FOLDER' | 'ISSUER_NO_KEY'>> {
  const { folder, register, now } = from;
  const stored = await folder.readRecord();
  if (!stored.ok) return stored;
  const record = { ...stored.value, seq: stored.value.seq + 1 };
  await folder.writeRecord(record);
  const files = await publish({
    record,
    rootFile: await folder.readRootFile(),
    enrolments: await register.list(),
    readKey: (kind, kid) => folder.readKey(kind, kid),
    now,
  });
  if (!files.ok) return files;
  for (const file of files.value) await write(file);
  return accept({ seq: record.seq });
}
