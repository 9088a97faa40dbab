import { fileRegister } from '../issuer/door/file-register.ts';
import { issuerFolder, type IssuerFolder } from '../issuer/door/issuer-folder.ts';
import type { IssuerRecord } from '../issuer/issuer-record.ts';
import type { Register } from '../issuer/register.ts';
import { UsageError } from './usage-error.ts';

/** An issuer's folder with what every command about it starts from. */
export interface OpenIssuer {
  readonly folder: IssuerFolder;
  readonly record: IssuerRecord;
  readonly register: Register;
}

/**
 * Opens the issuer of a folder.
 *
 * @throws UsageError when the folder holds none.
 */
export async function openIssuer(dir: string): Promise<OpenIssuer> {
  const folder = issuerFolder(dir);
  const record = await folder.readRecord();
  if (!record.ok) throw new UsageError(`${dir} holds no issuer; make one with: comptoir issuer init ${dir}`);
  return { folder, record: record.value, register: fileRegister(folder.registerFile) };
}
