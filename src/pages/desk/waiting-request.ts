import * as v from 'valibot';

const text = v.pipe(v.string(), v.maxLength(80));
const requestsForm = v.object({
  requests: v.array(
    v.object({
      id: text,
      familyName: text,
      givenName: text,
      birthDate: text,
      words: text,
      document: v.object({
        kind: v.picklist(['passport', 'identity-card', 'electronic-card', 'residence-permit']),
        number: text,
        expires: text,
      }),
    }),
  ),
});

/** A person who waits for a check by video, as the officer compares them. */
export type WaitingRequest = v.InferOutput<typeof requestsForm>['requests'][number];

/** The requests of an answer; null when it is none. */
export function readRequests(json: unknown): readonly WaitingRequest[] | null {
  const read = v.safeParse(requestsForm, json);
  return read.success ? read.output.requests : null;
}
