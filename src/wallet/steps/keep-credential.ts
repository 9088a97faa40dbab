import * as v from 'valibot';
import { accept, refuse, type Result } from '#core/shared';
import type { CredentialCode } from '../card/read-credential.ts';
import type { WalletPorts } from '../ports.ts';
import type { Card, Session } from '../session.ts';
import { keepCard, renewedCard } from './renew.ts';

const answerForm = v.object({ credential: v.pipe(v.string(), v.maxLength(2_000)) });

/** Keeps the credential that a call of the door answered, in the place of the one the card had. */
export async function keepCredential(
  session: Session,
  answer: unknown,
  ports: WalletPorts,
): Promise<Result<Card, CredentialCode | 'WALLET_ISSUER_ANSWER' | 'WALLET_STORE_FULL'>> {
  const read = v.safeParse(answerForm, answer);
  if (!read.success) return refuse('WALLET_ISSUER_ANSWER');
  const card = renewedCard(session.card, read.output.credential, ports.now());
  return card.ok ? keepCard(session, card.value, ports) : card;
}

/** Reads the one text member of an answer; null when it is absent, empty or longer than expected. */
export function textOf(answer: unknown, name: string, longest: number): string | null {
  const value =
    typeof answer === 'object' && answer !== null ? Object.entries(answer).find(([key]) => key === name) : null;
  const text: unknown = value?.[1];
  return typeof text === 'string' && text !== '' && text.length <= longest ? text : null;
}

/** An answer's text member, or that the answer is not of the contract. */
export function acceptText(answer: unknown, name: string, longest: number): Result<string, 'WALLET_ISSUER_ANSWER'> {
  const text = textOf(answer, name, longest);
  return text === null ? refuse('WALLET_ISSUER_ANSWER') : accept(text);
}
