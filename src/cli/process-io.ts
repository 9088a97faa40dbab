import { randomBytes } from 'node:crypto';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { CommandIo } from './command.ts';
import { UsageError } from './usage-error.ts';

/** The outside world of a command run from a shell. */
export const processIo: CommandIo = {
  readText: async (file) => decode(await readAny(file), file),
  readBytes: readAny,
  readTextIfPresent: async (file) => {
    try {
      return decode(await readFile(file), file);
    } catch (error) {
      if (reason(error) === 'ENOENT') return null;
      throw unreadable(file, error);
    }
  },
  writeText: (file, text, access) => replace(file, text, access === 'secret' ? 0o600 : 0o644),
  writeBytes: (file, bytes) => replace(file, bytes, 0o644),
  remove: (file) => rm(file, { force: true }),
  nowSeconds: () => Math.floor(Date.now() / 1000),
  random: (count) => new Uint8Array(randomBytes(count)),
};

async function readAny(file: string): Promise<Uint8Array> {
  try {
    return file === '-' ? await readStandardInput() : await readFile(file);
  } catch (error) {
    throw unreadable(file, error);
  }
}

async function readStandardInput(): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  for await (const part of process.stdin) parts.push(part as Uint8Array);
  return Buffer.concat(parts);
}

function decode(bytes: Uint8Array, file: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new UsageError(`${file} is not UTF-8 text`);
  }
}

/** Written beside and renamed: a reader sees the old file or the new one, never half of it. */
async function replace(file: string, data: string | Uint8Array, mode: number): Promise<void> {
  const scratch = `${file}.${process.pid}.part`;
  try {
    await mkdir(path.dirname(path.resolve(file)), { recursive: true });
    await writeFile(scratch, data, { mode });
    await rename(scratch, file);
  } catch (error) {
    throw new UsageError(`cannot write ${file} (${reason(error)})`);
  }
}

function unreadable(file: string, error: unknown): UsageError {
  return error instanceof UsageError ? error : new UsageError(`cannot read ${file} (${reason(error)})`);
}

function reason(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : 'unknown reason';
}
