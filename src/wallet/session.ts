import type { VaultKey } from '#adapters/vault';
import type { RightsClaims, UnlockMethod } from '#core/token';
import type { Sign } from './phone/phone-key.ts';

/** The card as it is kept, sealed: what the issuer signed, for whom, and when it was last renewed. */
export interface Card {
  readonly credential: string;
  readonly rights: RightsClaims;
  /** Training person it was made for. */
  readonly person: string;
  /** Epoch milliseconds. */
  readonly renewedAt: number;
  /** The issuer said that this phone is opposed: it can show nothing any more. */
  readonly isOpposed: boolean;
}

/** The app between an unlock and the next lock. Nothing of it touches the disk unsealed. */
export interface Session {
  readonly vault: VaultKey;
  readonly sign: Sign;
  readonly card: Card;
  /** How it was unlocked: said in each proof, and shown at the counter. */
  readonly openedBy: UnlockMethod;
}
