import { existsSync } from 'node:fs';
import { chmod, mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { makeKeyPair, type KeyPair } from '../../keys/key-pair.ts';

/** A key of a party beside the issuer, or a secret text: made on first use, in a file of mode 0600. */
export async function keptKey(dir: string, name: string): Promise<KeyPair> {
  return JSON.parse(await kept(dir, `${name}.json`, async () => JSON.stringify(await makeKeyPair()))) as KeyPair;
}

/** A secret text of the folder, made on first use. */
export async function kept(dir: string, name: string, make: () => Promise<string> | string): Promise<string> {
  const file = path.join(dir, name);
  if (!existsSync(file)) {
    await mkdir(dir, { recursive: true, mode: 0o700 });
    await chmod(dir, 0o700);
    await writeFile(file, await make(), { mode: 0o600, flush: true, flag: 'wx' });
  }
  return readFile(file, 'utf8');
}
