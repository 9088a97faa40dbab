import { isJsonObject } from '#core/token';
import { UsageError } from '../usage-error.ts';
import { runProfile } from './run-profile.ts';
import { runTrust } from './run-trust.ts';
import { readVector, type Vector, type VectorResult } from './vector.ts';

/** What a vector file came to. */
export interface VectorReport {
  readonly passed: number;
  readonly failed: number;
  readonly results: readonly VectorResult[];
}

/**
 * Runs a file in the format of token.md §10 through the product's own verification. With `id`, the report holds that
 * vector alone; the ones before it still run, because a session is a sequence.
 */
export async function runVectors(fileText: string, id?: string): Promise<VectorReport> {
  const file = parse(fileText);
  const entries: readonly unknown[] = Array.isArray(file.vectors) ? file.vectors : [];
  const vectors = entries.map(readVector).filter((vector): vector is Vector => vector !== null);
  if (vectors.length === 0 || vectors.length !== entries.length) throw new UsageError('this is not a file of vectors');
  const all = isJsonObject(file.stored) ? await runTrust(file, vectors) : await runProfile(file, vectors);
  const results = all.filter((result) => id === undefined || result.id === id);
  if (results.length === 0) throw new UsageError('the file has no vector of that id');
  const passed = results.filter(({ pass }) => pass).length;
  return { passed, failed: results.length - passed, results };
}

function parse(text: string) {
  try {
    const file: unknown = JSON.parse(text);
    if (isJsonObject(file)) return file;
  } catch {
    throw new UsageError('the file of vectors is not JSON');
  }
  throw new UsageError('the file of vectors is not an object');
}
