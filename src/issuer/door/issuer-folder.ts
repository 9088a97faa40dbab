import { existsSync } from 'node:fs';
import { chmod, mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { accept, refuse, type Result } from '#core/shared';
import type { NewIssuer } from '../create-issuer.ts';
import type { IssuerRecord } from '../issuer-record.ts';
import type { KeyPair, PrivateJwk } from '../keys/key-pair.ts';
import type { Positions } from '../status/opposed-positions.ts';
import type { TrustFile } from '../publish.ts';
import { decodePositions, encodePositions } from '../status/positions-file.ts';

/**
 * The folder of an issuer, for its owner's eyes only. Private keys are one file each, mode 0600, in `keys/` and
 * `racines/`; the roots may be kept elsewhere, and the folder then has no `racines/`.
 */
export interface IssuerFolder {
  readonly registerFile: string;
  readRecord(): Promise<Result<IssuerRecord, 'ISSUER_FOLDER'>>;
  writeRecord(record: IssuerRecord): Promise<void>;
  /** Private key of a signing key of the record. */
  readKey(kid: string): Promise<KeyPair>;
  writeKey(pair: KeyPair): Promise<void>;
  /** Private key of a root, or null when it is kept elsewhere. */
  findRoot(kid: string): Promise<KeyPair | null>;
  writeRoot(pair: KeyPair): Promise<void>;
  readRootFile(): Promise<string>;
  /** Writes the present root file; from the second version on a copy stays under its number, for the chain. */
  writeRootFile(text: string, version: number): Promise<void>;
  /** Root files of version 2 to this one, under their published names: terminals far behind follow them. */
  readRootChain(version: number): Promise<readonly TrustFile[]>;
  /** The last key set that was signed, or null. */
  readKeyset(): Promise<string | null>;
  writeKeyset(text: string): Promise<void>;
  /** Positions set in the last full generation of opposition lists. */
  readGeneration(): Promise<Positions>;
  writeGeneration(positions: Positions): Promise<void>;
}

const chainName = (version: number) => `racines.${version}.json`;

/** The issuer's folder at this path; it is not created before something is written. */
export function issuerFolder(dir: string): IssuerFolder {
  const file = (name: string) => path.join(dir, name);
  const readText = (name: string) => readFile(file(name), 'utf8');
  const writeSecret = async (kind: string, { kid, jwk }: KeyPair) => {
    await mkdir(file(kind), { recursive: true, mode: 0o700 });
    await chmod(file(kind), 0o700);
    await replace(path.join(file(kind), `${kid}.json`), JSON.stringify(jwk));
  };
  const readSecret = async (kind: string, kid: string) => {
    return { kid, jwk: JSON.parse(await readText(`${kind}/${kid}.json`)) as PrivateJwk };
  };
  return {
    registerFile: file('register.jsonl'),
    readRecord: async () =>
      existsSync(file('issuer.json'))
        ? accept(JSON.parse(await readText('issuer.json')) as IssuerRecord)
        : refuse('ISSUER_FOLDER'),
    writeRecord: (record) => replace(file('issuer.json'), `${JSON.stringify(record, null, 2)}\n`),
    readKey: (kid) => readSecret('keys', kid),
    writeKey: (pair) => writeSecret('keys', pair),
    findRoot: async (kid) => (existsSync(file(`racines/${kid}.json`)) ? readSecret('racines', kid) : null),
    writeRoot: (pair) => writeSecret('racines', pair),
    readRootFile: () => readText('racines.json'),
    writeRootFile: async (text, version) => {
      if (version > 1) await replace(file(chainName(version)), text);
      await replace(file('racines.json'), text);
    },
    readRootChain: (version) =>
      Promise.all(
        Array.from({ length: Math.max(0, version - 1) }, (_, before) => chainName(before + 2)).map(async (name) => ({
          name,
          text: await readText(name),
        })),
      ),
    readKeyset: async () => (existsSync(file('cles.json')) ? readText('cles.json') : null),
    writeKeyset: (text) => replace(file('cles.json'), text),
    readGeneration: async () => decodePositions(await readFile(file('generation.bin'))),
    writeGeneration: (positions) => replace(file('generation.bin'), encodePositions(positions)),
  };
}

/** Writes a new issuer: its record last, since a folder with a record is a whole issuer. */
export async function writeNewIssuer(folder: IssuerFolder, issuer: NewIssuer): Promise<void> {
  for (const key of issuer.keys) await folder.writeKey(key);
  await folder.writeRootFile(issuer.rootFile, issuer.record.rootVersion);
  await folder.writeRecord(issuer.record);
}

/** Written beside and renamed, readable by its owner only: this folder holds nothing for others. */
async function replace(file: string, contents: string | Uint8Array): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true, mode: 0o700 });
  await writeFile(`${file}.part`, contents, { mode: 0o600, flush: true });
  await rename(`${file}.part`, file);
}
