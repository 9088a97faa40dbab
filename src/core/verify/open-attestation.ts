import { accept, refuse, type Result } from '#core/shared';
import {
  checkShape,
  readPersonClaims,
  type AmcClaims,
  type AssureClaims,
  type BeneficiaireClaims,
  type Env,
  type JsonObject,
  type Shape,
} from '#core/token';
import { openStatement, type StatementCode, type StatementContext } from './open-statement.ts';

/** What an issuer attests of one person on a day. */
export interface Attestation {
  readonly iss: string;
  readonly env: Env;
  /** Epoch seconds: the rights are those of this day. */
  readonly iat: number;
  /** Code of this attestation, 12 characters: said on the page and inside the signature. */
  readonly id: string;
  readonly ass: AssureClaims;
  readonly ben: readonly [BeneficiaireClaims];
  readonly amc?: readonly AmcClaims[];
}

const shape: Shape = {
  members: { iss: 'text', env: 'text', iat: 'whole', id: 'text', ass: 'any', ben: 'any' },
  optional: { amc: 'any' },
};

/** Opens a signed attestation of rights. */
export async function openAttestation(
  text: string,
  context: StatementContext,
): Promise<Result<Attestation, StatementCode>> {
  const opened = await openStatement(text, 'attestation', context);
  if (!opened.ok) return opened;
  const attestation = readAttestation(opened.value);
  return attestation ? accept(attestation) : refuse('STATEMENT_SHAPE');
}

/** What the members say, held against the very rules of a credential; null when they break them. */
export function readAttestation(claims: JsonObject): Attestation | null {
  if (checkShape(claims, shape)) return null;
  const { iss, env, iat, id, ass, ben, amc } = claims as JsonObject & Attestation;
  const person = readPersonClaims({ ass, ben, ...(amc === undefined ? {} : { amc }) });
  if (!person.ok || person.value.ben.length !== 1 || !/^[\w-]{12}$/.test(id)) return null;
  const [only] = person.value.ben;
  if (!only) return null;
  const known = person.value.amc;
  return { iss, env, iat, id, ass: person.value.ass, ben: [only], ...(known === undefined ? {} : { amc: known }) };
}
