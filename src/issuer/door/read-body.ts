import type { IncomingMessage } from 'node:http';
import { accept, refuse, type Result } from '#core/shared';

/** The longest body the door reads: a presentation in text form is at most 4,096 characters, a sealed summary 6,000. */
const limitBytes = 16_384;

/** Why a body was not read. */
export type BodyCode = 'ISSUER_BODY_TYPE' | 'ISSUER_BODY_LENGTH' | 'ISSUER_BODY';

/**
 * The JSON object of a request. Only `application/json` is read: another site's page cannot send it without asking
 * first, and the door never answers such a question.
 */
export async function readBody(request: IncomingMessage): Promise<Result<Record<string, unknown>, BodyCode>> {
  if (request.headers['content-type']?.split(';')[0]?.trim() !== 'application/json') return refuse('ISSUER_BODY_TYPE');
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request) {
    const bytes = part as Buffer;
    size += bytes.length;
    if (size > limitBytes) return refuse('ISSUER_BODY_LENGTH');
    parts.push(bytes);
  }
  const value = parseUtf8Json(Buffer.concat(parts));
  const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
  return isObject ? accept({ ...value }) : refuse('ISSUER_BODY');
}

function parseUtf8Json(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return undefined;
  }
}
