import type { SealedRecord } from './seal.ts';

/** Reads a sealed record as the store gave it back; null when it is absent or has another form. */
export function parseSealedRecord(stored: unknown): SealedRecord | null {
  const { iv, data } = (stored ?? {}) as Partial<Record<keyof SealedRecord, unknown>>;
  if (!isBytes(iv) || !isBytes(data) || iv.length !== 12) return null;
  return { iv, data };
}

function isBytes(value: unknown): value is Uint8Array<ArrayBuffer> {
  return value instanceof Uint8Array && value.buffer instanceof ArrayBuffer;
}
