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
  /** Person's id and the phone's public key → the signed credential. */
  enrol(person: string, jwk: HolderJwk): Promise<Result<string, DoorCode>>;
  /** A presentation in text form, hence the credential and a fresh proof by its phone → a new credential. */
  renew(presentation: string): Promise<Result<string, DoorCode>>;
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
});

/** The door on the page's own origin. `send` is `fetch`. */
export function issuerDoor(send: typeof fetch): IssuerDoor {
  const credentialFrom = async (path: string, body: object) => {
    const answer = await parsed(ask(send, path, body), credentialAnswer);
    return answer.ok ? accept(answer.value.credential) : answer;
  };
  return {
    people: async () => {
      const answer = await parsed(ask(send, '/issuer/people'), peopleAnswer);
      return answer.ok ? accept(answer.value.people) : answer;
    },
    enrol: (person, jwk) => credentialFrom('/issuer/enrol', { person, jwk }),
    renew: (presentation) => credentialFrom('/issuer/renew', { presentation }),
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
