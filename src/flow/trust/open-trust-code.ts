import type { KeysetCode, TrustCode } from '#core/verify';

/** Why trust files cannot be believed. */
export type OpenTrustCode = KeysetCode | TrustCode;
