import type { Result } from '#core/shared';
import type { JsonObject } from '#core/token';
import { acceptSignedFile, type SignedFileCode } from '#core/verify';
import type { OpenTrustCode, Trust } from './open-trust.ts';

/** Why a signed file was not believed. */
export type OpenSignedCode = SignedFileCode | OpenTrustCode;

/** The payload of a file that the roots believed at `now` (epoch seconds) signed under `type`. */
export async function openSigned(
  text: string,
  type: string,
  trust: Pick<Trust, 'roots'>,
  now: number,
): Promise<Result<JsonObject, OpenSignedCode>> {
  const roots = await trust.roots(now);
  return roots.ok ? acceptSignedFile(text, type, roots.value) : roots;
}
