import { accept, refuse, type Result } from '#core/shared';
import type { Env } from '#core/token';

/** Largest file worth opening: 65 lists of 400,000 characters, a key set and some root files. */
export const handOverMaxBytes = 28_000_000;
const mostFiles = 120;
const longestFile = 500_000;
const names = /^(cles\.json|racines\.\d{1,3}\.json|statut\/(\d{1,3}|delta)\.jwt)$/;

/** The texts of a hand-over file, none of them believed yet. */
export interface HandedOver {
  readonly env: Env;
  readonly files: ReadonlyMap<string, string>;
}

/** Opens a hand-over file: its form, its size and its names. Whether what it holds is true is for the signatures. */
export function readHandOver(text: string): Result<HandedOver, 'HANDOVER_TOO_LARGE' | 'HANDOVER_SHAPE'> {
  if (text.length > handOverMaxBytes) return refuse('HANDOVER_TOO_LARGE');
  const value = parse(text);
  if (!isObject(value) || value.format !== 'comptoir-trust/1' || !isObject(value.files))
    return refuse('HANDOVER_SHAPE');
  const { env } = value;
  if (env !== 'demo' && env !== 'prod') return refuse('HANDOVER_SHAPE');
  const entries = Object.entries(value.files);
  if (entries.length > mostFiles) return refuse('HANDOVER_SHAPE');
  const files = new Map<string, string>();
  for (const [name, file] of entries) {
    if (!names.test(name) || typeof file !== 'string' || file.length > longestFile) return refuse('HANDOVER_SHAPE');
    files.set(name, file);
  }
  return accept({ env, files });
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
