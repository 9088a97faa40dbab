import * as v from 'valibot';
import type { DoorCode } from '#adapters/issuer-door';
import { accept, refuse, type Result } from '#core/shared';
import { toText } from '#core/token';
import type { WalletPorts } from '../../ports.ts';
import type { Session } from '../../session.ts';
import { makeProof, numberOfProof } from '../make-code.ts';
import { rememberShown } from '../summaries/shown-proofs.ts';

/** A code to read aloud, and until when it is good (epoch seconds). */
export interface SpokenCode {
  readonly code: string;
  readonly until: number;
}

const answerForm = v.object({ code: v.pipe(v.string(), v.regex(/^\d{8}$/)), until: v.number() });

/** Leaves a presentation at the issuer's door, which gives eight digits for it: good once, for a minute, online. */
export async function makeSpokenCode(
  session: Session,
  ports: WalletPorts,
  beneficiaries?: readonly number[],
): Promise<Result<SpokenCode, DoorCode>> {
  const proof = await makeProof(session, ports, { beneficiaries });
  const jti = numberOfProof(proof);
  if (jti !== null) await rememberShown(jti, session, ports);
  const presentation = toText(proof);
  const answer = await ports.door.ask('/issuer/code', { presentation });
  if (!answer.ok) return answer;
  const read = v.safeParse(answerForm, answer.value);
  return read.success ? accept(read.output) : refuse('WALLET_ISSUER_ANSWER');
}
