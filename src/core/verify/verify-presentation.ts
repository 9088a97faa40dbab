import { accept, refuse, type Refusal, type Result } from '#core/shared';
import {
  admitInput,
  checkSignatureLengths,
  fromDigits,
  fromText,
  openProofPayload,
  openRightsPayload,
  proofJws,
  rightsJws,
  type HolderJwk,
  type Presentation,
  type ProofClaims,
  type RightsClaims,
} from '#core/token';
import { bindingOf, checkProof } from './check-proof.ts';
import { checkRights } from './check-rights.ts';
import type { VerifyCode } from './codes.ts';
import type { VerifyContext } from './context.ts';
import { checkTerminal, findIssuerKey } from './find-issuer-key.ts';
import { measureFreshness, warningsOf, type Freshness, type Warning } from './freshness.ts';
import { checkOpposition, checkReuse } from './guard.ts';
import type { IssuerKey } from './keyset.ts';
import { importPublicKey, isSignedBy } from './signature.ts';
import { Trail, type TraceStep } from './trail.ts';

/** A presentation that holds: its claims may be shown, priced and kept. */
export interface Verified {
  readonly ok: true;
  readonly rights: RightsClaims;
  readonly proof: ProofClaims;
  readonly kid: string;
  readonly issuer: string;
  readonly freshness: Freshness;
  readonly warnings: readonly Warning[];
  readonly trace: readonly TraceStep[];
}

/** A presentation that does not hold: why and where. No claim of it leaves the verifier. */
export interface Refused extends Refusal<VerifyCode> {
  readonly ok: false;
  /** Step of token.md §8 that refused. */
  readonly step: number;
  readonly trace: readonly TraceStep[];
}

/** Verifies a presentation (digits or `cpt1:` text) by steps 1–14 of token.md §8. The first failure wins. */
export async function verifyPresentation(input: unknown, context: VerifyContext): Promise<Verified | Refused> {
  const trail = new Trail();
  const claims = await verifyClaims(input, context, trail);
  if (!claims.ok) return refused(claims, trail);
  const { rights, proof, issuer } = claims.value;
  const shard = trail.record(12, await checkOpposition(rights, context));
  if (!shard.ok) return refused(shard, trail);
  const reuse = trail.record(13, await checkReuse(rights, proof, context));
  if (!reuse.ok) return refused(reuse, trail);
  const freshness = measureFreshness(context.keyset, shard.value, context.now);
  trail.record(14, accept(null));
  const warnings = warningsOf(freshness);
  return { ok: true, rights, proof, kid: issuer.kid, issuer: issuer.iss, freshness, warnings, trace: trail.steps };
}

/** What steps 1–11 establish: true claims of a phone that may still be opposed or seen before. */
export interface VerifiedClaims {
  readonly rights: RightsClaims;
  readonly proof: ProofClaims;
  readonly issuer: IssuerKey;
}

/** Steps 1–11: everything that depends on the presentation, the key set and the clock alone. */
export async function verifyClaims(
  input: unknown,
  context: VerifyContext,
  trail: Trail,
): Promise<Result<VerifiedClaims, VerifyCode>> {
  const wire = readWire(input, trail);
  if (!wire.ok) return wire;
  const terminal = trail.record(5, checkTerminal(context));
  if (!terminal.ok) return terminal;
  const issuer = trail.record(6, findIssuerKey(wire.value.kid, context));
  if (!issuer.ok) return issuer;
  const jws = rightsJws(wire.value);
  const isSigned = isSignedBy(jws, issuer.value.key);
  // Made while the signature is being checked, and looked at only once it holds.
  const proofParts = { jws: proofJws(wire.value), binding: bindingOf(jws), payload: wire.value.proofPayload };
  const signature = trail.record(7, (await isSigned) ? accept(null) : refuse('ISSUER_SIGNATURE'));
  if (!signature.ok) return signature;
  const rights = openRights(wire.value, issuer.value, context, trail);
  if (!rights.ok) return rights;
  const proof = await verifyProof(proofParts, rights.value, context, trail);
  return proof.ok ? accept({ rights: rights.value, proof: proof.value, issuer: issuer.value }) : proof;
}

function refused({ code, detail }: Refusal<VerifyCode>, trail: Trail): Refused {
  return { ok: false, code, step: trail.current, ...(detail && { detail }), trace: trail.steps };
}

/** Steps 1–4. */
function readWire(input: unknown, trail: Trail): Result<Presentation, VerifyCode> {
  const admitted = trail.record(1, admitInput(input));
  if (!admitted.ok) return admitted;
  const { form, text } = admitted.value;
  const parts = form === 'digits' ? trail.record(2, fromDigits(text)) : trail.record(3, fromText(text));
  return parts.ok ? trail.record(4, checkSignatureLengths(parts.value)) : parts;
}

/** Steps 8–9, once the issuer's signature holds: nothing is inflated before. */
function openRights(
  { rightsPayload }: Presentation,
  issuer: IssuerKey,
  context: VerifyContext,
  trail: Trail,
): Result<RightsClaims, VerifyCode> {
  const opened = trail.record(8, openRightsPayload(rightsPayload));
  return opened.ok ? trail.record(9, checkRights(opened.value, issuer, context)) : opened;
}

/** What the presentation holds of the proof, and what the proof must bind itself to. */
interface ProofParts {
  readonly jws: string;
  readonly payload: Uint8Array;
  readonly binding: Promise<string>;
}

/** Steps 10–11: the proof by the phone whose key the rights name. */
async function verifyProof(
  parts: ProofParts,
  rights: RightsClaims,
  context: VerifyContext,
  trail: Trail,
): Promise<Result<ProofClaims, VerifyCode>> {
  const opened = trail.record(10, await openProof(parts, rights.cnf.jwk));
  const about = { rights, binding: await parts.binding };
  return opened.ok ? trail.record(11, checkProof(opened.value, about, context)) : opened;
}

async function openProof(
  { jws, payload }: ProofParts,
  { x, y }: HolderJwk,
): Promise<ReturnType<typeof openProofPayload> | Result<never, VerifyCode>> {
  const key = await importPublicKey(x, y);
  if (!key) return refuse('HOLDER_KEY');
  return (await isSignedBy(jws, key)) ? openProofPayload(payload) : refuse('HOLDER_SIGNATURE');
}
