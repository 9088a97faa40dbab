/** Offline verification: signatures, issuer keys, holder proof, dates, reuse, opposition list, freshness. */
export type { KeysetCode, StatusCode, TrustCode, VerdictCode, VerifyCode } from './codes.ts';
export type { VerifyContext } from './context.ts';
export { verifyPresentation, type Refused, type Verified } from './verify-presentation.ts';
export type { TraceStep } from './trail.ts';
export { keyId, sha256, thumbprint } from './key-id.ts';
export { bindingOf } from './check-proof.ts';
export { reuseKey } from './guard.ts';
export type { RootKey } from './envelope.ts';
export type { IssuerKey, KeyEntry, Keyset, KeyUse } from './keyset.ts';
export { acceptKeyset, importKeyset, type KeysetContext } from './accept-keyset.ts';
export { pinRoots, type PinnedRoots } from './roots.ts';
export { acceptRoot } from './accept-root.ts';
export { acceptShard, openStoredShard, type ShardContext } from './accept-shard.ts';
export { acceptDelta, openStoredDelta, type DeltaContext, type StatusDelta } from './accept-delta.ts';
export { readListDates, type ListDates } from './list-dates.ts';
export { applyDelta, isOpposed, shardEntries, type StatusShard } from './status-shard.ts';
export { freshnessLevel, isListUsable, type Freshness, type FreshnessLevel, type Warning } from './freshness.ts';
export { checkClock } from './find-issuer-key.ts';
