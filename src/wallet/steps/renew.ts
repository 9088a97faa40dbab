import type { DoorCode } from '#adapters/issuer-door';
import { accept, refuse, type Result } from '#core/shared';
import { toText, type RightsClaims } from '#core/token';
import { readCredential, type CredentialCode } from '../card/read-credential.ts';
import { recordNames, sealCard } from '../card/sealed-card.ts';
import type { WalletPorts } from '../ports.ts';
import type { Card, Session } from '../session.ts';
import { signCall } from '../present/sign-call.ts';
import { callerOf, keyOf } from './call-door.ts';
import { makeProof } from './make-code.ts';

/** A credential older than this is renewed when there is a network: half a day, as the opposition lists. */
const renewAfterMs = 12 * 3_600_000;

/** Whether the card is worth a call to the issuer. */
export function isDueForRenewal({ renewedAt, isOpposed }: Card, nowMs: number): boolean {
  return !isOpposed && Math.abs(nowMs - renewedAt) >= renewAfterMs;
}

/**
 * Fetches the renewed credential and keeps it, sealed. A phone that the issuer opposed gets its card back marked as
 * such, which is kept too. Any other refusal leaves the card as it was: it works until its own date, and is renewed even
 * after it.
 */
export async function renew(
  session: Session,
  ports: WalletPorts,
): Promise<Result<Card, DoorCode | CredentialCode | 'WALLET_STORE_FULL'>> {
  const { card } = session;
  // Rights that have ended prove nothing any more; the key they were for still does.
  const isOver = card.rights.exp * 1000 <= ports.now();
  const asked = isOver
    ? { call: await signCall('/issuer/renew', {}, callerOf(keyOf(session), ports)) }
    : { presentation: toText(await makeProof(session, ports)) };
  const answer = await ports.door.renew(asked);
  if (!answer.ok && answer.code !== 'WALLET_PHONE_OPPOSED') return answer;
  const next = answer.ok ? renewedCard(card, answer.value, ports.now()) : accept({ ...card, isOpposed: true });
  return next.ok ? keepCard(session, next.value, ports) : next;
}

/** Keeps a card, sealed, in the place of the session's own. */
export async function keepCard(
  { vault }: Pick<Session, 'vault'>,
  card: Card,
  { store }: Pick<WalletPorts, 'store'>,
): Promise<Result<Card, 'WALLET_STORE_FULL'>> {
  const kept = await store.write({ [recordNames.card]: await sealCard(vault, card) });
  return kept.ok ? accept(card) : kept;
}

/** The card with the credential that the issuer gave for it; refused when it is older or for another phone. */
export function renewedCard(card: Card, credential: string, now: number): Result<Card, CredentialCode> {
  const rights = readCredential(credential, card.rights.cnf.jwk);
  if (!rights.ok) return rights;
  if (rights.value.iat < card.rights.iat) return refuse('WALLET_CREDENTIAL_UNREADABLE');
  const isSame = said(rights.value) === said(card.rights);
  const times = { renewedAt: now, changedAt: isSame ? card.changedAt : now };
  return accept({ ...card, ...times, credential, rights: rights.value });
}

/** What the rights say of anybody, without their dates of signature. */
function said({ ass, ben, amc }: RightsClaims): string {
  return JSON.stringify([ass, ben, amc]);
}
