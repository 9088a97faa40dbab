import * as v from 'valibot';
import type { KeyPair } from '../issuer/keys/key-pair.ts';
import type { CommandIo } from './command.ts';
import { parseJsonFile } from './parse-json-file.ts';
import { privateJwkForm } from './private-jwk-form.ts';
import { UsageError } from './usage-error.ts';

const form = v.object({ kid: v.pipe(v.string(), v.regex(/^[\w-]{8}$/)), jwk: privateJwkForm });

/**
 * `--roots A,B,C`: private roots kept in files of their own, apart from the issuer's folder and from each other.
 *
 * @throws UsageError when one is not what `issuer make-root` wrote.
 */
export async function readRoots(option: string | undefined, io: CommandIo): Promise<readonly KeyPair[]> {
  const files = option === undefined ? [] : option.split(',');
  return Promise.all(files.map((file) => readRoot(file, io)));
}

async function readRoot(file: string, io: CommandIo): Promise<KeyPair> {
  const parsed = v.safeParse(form, parseJsonFile(await io.readText(file), file));
  if (!parsed.success) throw new UsageError(`${file} is not a root that \`issuer make-root\` wrote`);
  return parsed.output;
}
