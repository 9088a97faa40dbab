import * as v from 'valibot';
import { parseCredential } from '../wallet/present/credential.ts';
import type { PrivateJwk } from '../issuer/keys/key-pair.ts';
import { parseJsonFile } from './parse-json-file.ts';
import { privateJwkForm } from './private-jwk-form.ts';
import { UsageError } from './usage-error.ts';

const form = v.object({
  credential: v.string(),
  privateJwk: privateJwkForm,
  person: v.object({ ben: v.array(v.unknown()) }),
});

/** What `issuer enrol` wrote: the phone of the command line. */
export interface HeldCredential {
  readonly credential: string;
  readonly privateJwk: PrivateJwk;
  readonly beneficiaryCount: number;
}

/**
 * Reads a CRED file.
 *
 * @throws UsageError when it is not one.
 */
export function readCredentialFile(text: string): HeldCredential {
  const parsed = v.safeParse(form, parseJsonFile(text, 'the credential file'));
  if (!parsed.success || !parseCredential(parsed.output.credential).ok) {
    throw new UsageError('the credential file is not one that `issuer enrol` wrote');
  }
  const { credential, privateJwk, person } = parsed.output;
  return { credential, privateJwk, beneficiaryCount: person.ben.length };
}
