import { isJsonObject, type JsonObject } from '#core/token';

/** One vector of a file, whatever the file holds. */
export interface Vector {
  readonly id: string;
  readonly input: unknown;
  /** `OK`, a code, or `ANY:a|b`. */
  readonly expect: string;
  /** Overrides of one setting, and the session whose seen-set it shares. */
  readonly ctx: JsonObject;
  /** State of the store before a trust vector. */
  readonly state: JsonObject;
  readonly kind: string;
}

/** What came of one vector. */
export interface VectorResult {
  readonly id: string;
  readonly expect: string;
  readonly got: string;
  readonly pass: boolean;
}

/** Reads one entry of `vectors`; null when it is not one. */
export function readVector(entry: unknown): Vector | null {
  if (!isJsonObject(entry) || typeof entry.id !== 'string' || typeof entry.expect !== 'string') return null;
  return {
    id: entry.id,
    input: repeated(entry.inputRepeat) ?? entry.input,
    expect: entry.expect,
    ctx: isJsonObject(entry.ctx) ? entry.ctx : {},
    state: isJsonObject(entry.state) ? entry.state : {},
    kind: String(entry.kind ?? ''),
  };
}

function repeated(repeat: unknown): string | null {
  return isJsonObject(repeat) ? String(repeat.char).repeat(Number(repeat.times)) : null;
}

/** Compares an outcome with what the vector expects. */
export function judge({ id, expect }: Vector, got: string): VectorResult {
  const accepted = expect.startsWith('ANY:') ? expect.slice(4).split('|') : [expect];
  return { id, expect, got, pass: accepted.includes(got) };
}
