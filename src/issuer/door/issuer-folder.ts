import { existsSync } from 'node:fs';
import { chmod, mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { accept, refuse, type Result } from '#core/shared';
import type { NewIssuer } from '../create-issuer.ts';
import type { KeyPair, PrivateJwk } from '../keys/key-pair.ts';
import type { IssuerRecord } from '../issuer-record.ts';

/** The folder of an issuer. Private keys are one file each, mode 0600, in `keys/` and `racines/`. */
export interface IssuerFolder {
  readonly registerFile: string;
  readRecord(): Promise<Result<IssuerRecord, 'ISSUER_FOLDER'>>;
  writeRecord(record: IssuerRecord): Promise<void>;
  readKey(kind: 'keys' | 'racines', kid: string): Promise<KeyPair>;
  writeKey(kind: 'keys' | 'racines', pair: KeyPair): Promise<void>;
  readRootFile(): Promise<string>;
  writeRootFile(text: string): Promise<void>;
}

/** The issuer's folder at this path; it is not created before something is written. */
export function issuerFolder(dir: string): IssuerFolder {
  const inside = (...parts: string[]) => path.join(dir, ...parts);
  return {
    registerFile: inside('register.jsonl'),
    readRecord: async () => {
      const file = inside('issuer.json');
      if (!existsSync(file)) return refuse('ISSUER_FOLDER');
      return accept(JSON.parse(await readFile(file, 'utf8')) as IssuerRecord);
    },
    writeRecord: (record) => replace(inside('issuer.json'), `${JSON.stringify(record, null, 2)}\n`),
    readKey: async (kind, kid) => {
      return { kid, jwk: JSON.parse(await readFile(inside(kind, `${kid}.json`), 'utf8')) as PrivateJwk };
    },
    writeKey: async (kind, { kid, jwk }) => {
      await mkdir(inside(kind), { recursive: true, mode: 0o700 });
      await chmod(inside(kind), 0o700);
      await replace(inside(kind, `${kid}.json`), JSON.stringify(jwk));
    },
    readRootFile: () => readFile(inside('racines.json'), 'utf8'),
    writeRootFile: (text) => replace(inside('racines.json'), text),
  };
}

/** Written beside and renamed, readable by its owner only: this folder holds nothing for others. */
async function replace(file: string, text: string): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true, mode: 0o700 });
  await writeFile(`${file}.part`, text, { mode: 0o600, flush: true });
  await rename(`${file}.part`, file);
}

/** Writes a new issuer: its record last, since a folder with a record is a whole issuer. */
export async function writeNewIssuer(folder: IssuerFolder, issuer: NewIssuer): Promise<void> {
  for (const root of issuer.roots) await folder.writeKey('racines', root);
  for (const key of issuer.keys) await folder.writeKey('keys', key);
  await folder.writeRootFile(issuer.rootFile);
  await folder.writeRecord(issuer.record);
}
