import type { IssuerIdentity } from './keys/keyset.ts';
import type { SigningKey } from './keys/signing-key.ts';

/** What an issuer knows of itself: nothing secret. */
export interface IssuerRecord extends IssuerIdentity {
  readonly keys: readonly SigningKey[];
  /** Roots of the present root file, by kid. */
  readonly roots: readonly string[];
  readonly rootVersion: number;
  /** Sequence of the last key set published; the next one is higher, whatever happened in between. */
  readonly seq: number;
  /** The last full generation of opposition lists: its `iat` and its shards. A delta extends it. */
  readonly generation?: { readonly iat: number; readonly shards: readonly number[] };
}
