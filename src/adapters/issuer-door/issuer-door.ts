import * as v from 'valibot';
import { accept, refuse, type Result } from '#core/shared';
import type { HolderJwk } from '#core/token';
import { ask, type DoorCode } from './ask.ts';

/** A training person one may activate: what the situation is, in both languages. */
export interface TrainingChoice {
  readonly id: string;
  readonly label: { readonly fr: string; readonly en: string };
}

/** The calls of the issuer that the patient's app makes. */
export interface IssuerDoor {
  people(): Promise<Result<readonly TrainingChoice[], DoorCode>>;
  /** Person's id and the phone's public key → the signed credential: an exercise without any check. */
  enrol(person: string, jwk: HolderJwk): Promise<Result<Enrolled, DoorCode>>;
  /** A call signed by the phone, with the identity that the provider stated → the signed credential. */
  activate(call: string): Promise<Result<Enrolled, DoorCode>>;
  /**
   * A presentation in text form, hence the credential and a fresh proof by its phone, or once the credential has ended a
   * call that the phone signs → a new credential.
   */
  renew(asked: RenewalAsked): Promise<Result<string, DoorCode>>;
  /** Any other call, or a public list when there is no body: its JSON, which the asker parses. */
  ask(path: string, body?: object): Promise<Result<unknown, DoorCode>>;
}

/** Who asks for a renewal: by the credential that is held, or by the phone's key alone. */
export type RenewalAsked = { readonly presentation: string } | { readonly call: string };

/** What an activation gives. */
export interface Enrolled {
  readonly credential: string;
  /** Code that declares the phone lost; null when the issuer gives none. */
  readonly lossCode: string | null;
}

const label = v.pipe(v.string(), v.minLength(1), v.maxLength(120));
const peopleAnswer = v.object({
  people: v.pipe(
    v.array(
      v.object({
        id: v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,40}$/)),
        label: v.object({ fr: label, en: label }),
      }),
    ),
    v.maxLength(100),
  ),
});
/** A compact JWS; what it holds is checked by whoever keeps it. */
const credentialAnswer = v.object({
  credential: v.pipe(v.string(), v.maxLength(2_000), v.regex(/^[\w-]+\.[\w-]+\.[\w-]+$/)),
  lossCode: v.exactOptional(v.pipe(v.string(), v.regex(/^[0-9A-Z-]{4,30}$/))),
});

/** The door on the page's own origin. `send` is `fetch`. */
export function issuerDoor(send: typeof fetch): IssuerDoor {
  const enrolled = async (path: string, body: object) => {
    const answer = await parsed(ask(send, path, body), credentialAnswer);
    return answer.ok
      ? accept({ credential: answer.value.credential, lossCode: answer.value.lossCode ?? null })
      : answer;
  };
  return {
    people: async () => {
      const answer = await parsed(ask(send, '/issuer/people'), peopleAnswer);
      return answer.ok ? accept(answer.value.people) : answer;
    },
    enrol: (person, jwk) => enrolled('/issuer/enrol', { person, jwk }),
    activate: (call) => enrolled('/issuer/activate', { call }),
    renew: async (asked) => {
      const answer = await enrolled('/issuer/renew', asked);
      return answer.ok ? accept(answer.value.credential) : answer;
    },
    ask: (path, body) => ask(send, path, body),
  };
}

async function parsed<S extends v.GenericSchema>(
  asked: Promise<Result<unknown, DoorCode>>,
  schema: S,
): Promise<Result<v.InferOutput<S>, DoorCode>> {
  const answer = await asked;
  if (!answer.ok) return answer;
  const read = v.safeParse(schema, answer.value);
  return read.success ? accept(read.output) : refuse('WALLET_ISSUER_ANSWER');
}
