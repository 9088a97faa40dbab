import type { TokenCode } from '#core/token';

/** Why a key set, or a root file, which shares its envelope, was not taken. */
export type KeysetCode =
  | 'KEYSET_TOO_LARGE'
  | 'KEYSET_SHAPE'
  | 'KEYSET_THRESHOLD'
  | 'KEYSET_ENV'
  | 'KEYSET_FUTURE'
  | 'KEYSET_EXPIRED'
  | 'KEYSET_LIFETIME'
  | 'KEYSET_ROLLBACK'
  | 'KEYSET_FORK'
  | 'KEYSET_KEY'
  | 'ROOT_CHAIN';

/** Why an opposition list or its delta was not taken, or does not answer. */
export type StatusCode =
  | 'STATUS_SHAPE'
  | 'STATUS_KEY'
  | 'STATUS_SIGNATURE'
  | 'STATUS_SUB'
  | 'STATUS_FUTURE'
  | 'STATUS_ROLLBACK'
  | 'STATUS_STALE'
  | 'STATUS_LIST'
  | 'DELTA_SHAPE'
  | 'DELTA_BASE';

/** Why a presentation that could be read was not accepted. */
export type VerdictCode =
  | 'CLOCK_ROLLBACK'
  | 'KEYSET_EXPIRED'
  | 'KEY_UNKNOWN'
  | 'KEY_USE'
  | 'KEY_REVOKED'
  | 'ENV_MISMATCH'
  | 'ISSUER_SIGNATURE'
  | 'ISSUER_MISMATCH'
  | 'RIGHTS_LIFETIME'
  | 'KEY_NOT_VALID_AT_IAT'
  | 'RIGHTS_NOT_YET_VALID'
  | 'RIGHTS_EXPIRED'
  | 'HOLDER_KEY'
  | 'STATUS_URI'
  | 'HOLDER_SIGNATURE'
  | 'PROOF_LIFETIME'
  | 'PROOF_AUDIENCE'
  | 'PROOF_AMR'
  | 'PROOF_JTI'
  | 'PROOF_BINDING'
  | 'PROOF_NONCE'
  | 'PROOF_BEFORE_RIGHTS'
  | 'PROOF_IN_FUTURE'
  | 'PROOF_EXPIRED'
  | 'STATUS_UNAVAILABLE'
  | 'STATUS_STALE'
  | 'DEVICE_REVOKED'
  | 'REPLAY';

/** Why the terminal itself cannot verify yet: no root pinned for the environment, or no key set ever accepted. */
export type TrustCode = 'TRUST_ROOTS_ABSENT' | 'KEYSET_UNAVAILABLE';

/** Every reason verification may give for not accepting something. */
export type VerifyCode = TokenCode | KeysetCode | StatusCode | VerdictCode | TrustCode;
