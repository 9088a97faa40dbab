import type { VaultKey } from '#adapters/vault';
import type { RightsClaims, UnlockMethod } from '#core/token';
import type { PhoneKey } from './phone/phone-key.ts';

/** The card as it is kept, sealed: what the issuer signed, for whom, and when it was last renewed. */
export interface Card {
  readonly credential: string;
  readonly rights: RightsClaims;
  /** Training person it was made for. */
  readonly person: string;
  /** When the issuer last signed for this phone; epoch milliseconds. */
  readonly renewedAt: number;
  /** When what it signed last said something else than before; epoch milliseconds. */
  readonly changedAt: number;
  /** The issuer said that this phone is opposed: it can show nothing any more. */
  readonly isOpposed: boolean;
  /** With the NIR, it blocks this phone from any browser; null when the issuer gave none. */
  readonly lossCode: string | null;
  /** The patient said that the code above is written down. */
  readonly isLossCodeNoted: boolean;
}

/** The app between an unlock and the next lock. Nothing of it touches the disk unsealed. */
export interface Session extends PhoneKey {
  readonly vault: VaultKey;
  readonly card: Card;
  /** How it was unlocked: said in each proof, and shown at the counter. */
  readonly openedBy: UnlockMethod;
}
