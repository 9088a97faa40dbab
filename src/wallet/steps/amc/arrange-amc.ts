import * as v from 'valibot';
import type { DoorCode } from '#adapters/issuer-door';
import { accept, refuse, type Result } from '#core/shared';
import type { AmcClaims } from '#core/token';
import type { WalletCode } from '#ui/text/wallet-refusals.ts';
import type { WalletPorts } from '../../ports.ts';
import type { Card, Session } from '../../session.ts';
import { callDoor, keyOf } from '../call-door.ts';
import { acceptText, keepCredential } from '../keep-credential.ts';

/** A contract that the training insurer signs cards for. */
export interface ContractChoice {
  readonly id: string;
  /** Number of the insurer. */
  readonly number: string;
  readonly label: { readonly fr: string; readonly en: string };
}

const label = v.pipe(v.string(), v.minLength(1), v.maxLength(120));
const contractsForm = v.object({
  contracts: v.pipe(
    v.array(v.object({ id: label, number: label, label: v.object({ fr: label, en: label }) })),
    v.maxLength(50),
  ),
});

/** The contracts of the training insurer. */
export async function listContracts({ door }: WalletPorts): Promise<Result<readonly ContractChoice[], DoorCode>> {
  const answer = await door.ask('/amc/contracts');
  if (!answer.ok) return answer;
  const read = v.safeParse(contractsForm, answer.value);
  return read.success ? accept(read.output.contracts) : refuse('WALLET_ISSUER_ANSWER');
}

/** Asks the insurer for the signed card of a contract. */
export async function orderCard(
  contract: string,
  session: Session,
  ports: WalletPorts,
): Promise<Result<string, DoorCode>> {
  const answer = await callDoor('/amc/card', { contract }, keyOf(session), ports);
  return answer.ok ? acceptText(answer.value, 'card', 2_000) : answer;
}

/** How the door names a contract that is on the card already. */
export function nameOfAmc({ num, adh }: AmcClaims): string {
  return `${num}/${adh}`;
}

/**
 * Puts these complementary insurances on the card, in the order in which they pay: each a signed card, or the name of one
 * that is there. The issuer signs the rights anew, so that a counter needs nothing but the code.
 */
export async function arrangeAmc(
  contracts: readonly string[],
  session: Session,
  ports: WalletPorts,
): Promise<Result<Card, WalletCode>> {
  const answer = await callDoor('/issuer/amc', { contracts }, keyOf(session), ports);
  return answer.ok ? keepCredential(session, answer.value, ports) : answer;
}
