import { refuse, type Result } from '#core/shared';
import { openPhoneCall, type PhoneCall } from '../calls/phone-call.ts';
import type { Enrolment } from '../register.ts';
import type { TrainingIssuer } from './training-issuer.ts';

/** One call of the door, its body read. */
export interface Asked {
  readonly path: string;
  readonly body: Readonly<Record<string, unknown>>;
  readonly issuer: TrainingIssuer;
  /** Where the call comes from: only ever counted, never kept. */
  readonly address: string;
  /** What the `Authorization` header says, without its scheme. */
  readonly bearer: string;
  /** Epoch seconds. */
  readonly now: number;
  /** Names the phone in the audit log. */
  readonly isFrom: (phone: string) => void;
}

/** Answers a call: the members of the JSON, or the code of a refusal. */
export type Route = (asked: Asked) => Promise<Result<object, string>>;

/** The call that a phone's key signed, once. */
export async function callOfPhone({ path, body, issuer, now, isFrom }: Asked): Promise<Result<PhoneCall, string>> {
  const call = await openPhoneCall(body['call'], { path, now });
  if (!call.ok) return call;
  isFrom(call.value.phone);
  const isNew = issuer.services.calls.add(`${call.value.phone} ${call.value.jti}`, call.value.until, now);
  return isNew ? call : refuse('ISSUER_CALL_REPLAY');
}

/** A call by a phone that holds a credential and is not opposed. */
export async function callOfEnrolled(
  asked: Asked,
): Promise<Result<{ readonly call: PhoneCall; readonly enrolment: Enrolment }, string>> {
  const call = await callOfPhone(asked);
  if (!call.ok) return call;
  const enrolment = await asked.issuer.register.find({ phone: call.value.phone });
  if (!enrolment) return refuse('ISSUER_PHONE_UNKNOWN');
  if (enrolment.opposedAt !== undefined) return refuse('ISSUER_PHONE_OPPOSED');
  return { ok: true, value: { call: call.value, enrolment } };
}
