import { deflateSync } from 'fflate';
import { openProofPayload, type Deflate, type Presentation } from '#core/token';
import { makePresentation } from '../present/make-presentation.ts';
import type { WalletPorts } from '../ports.ts';
import type { Session } from '../session.ts';

/** fflate at its strongest: a byte saved is a smaller code. */
const deflate: Deflate = (data, dictionary) => deflateSync(data, { dictionary, level: 9 });

/** The number of a presentation's proof, as a till will quote it in its summary. */
export function numberOfProof({ proofPayload }: Presentation): string | null {
  const claims = openProofPayload(proofPayload);
  const jti = claims.ok ? claims.value['jti'] : null;
  return typeof jti === 'string' ? jti : null;
}

/** What a proof says beside the presence: who the care is for, and the question of the counter. */
export interface ProofWishes {
  readonly beneficiaries?: readonly number[] | undefined;
  readonly nonce?: string | undefined;
}

/** The rights with a fresh proof by this phone, valid one minute, saying how it was unlocked. */
export function makeProof(
  { card, sign, openedBy }: Session,
  { now, random }: WalletPorts,
  { beneficiaries, nonce }: ProofWishes = {},
): Promise<Presentation> {
  return makePresentation({
    credential: card.credential,
    sign,
    deflate,
    now: Math.floor(now() / 1000),
    random,
    amr: openedBy,
    ...(beneficiaries === undefined ? {} : { beneficiaries }),
    ...(nonce === undefined ? {} : { nonce }),
  });
}
