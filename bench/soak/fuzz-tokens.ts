import { inflateRawSync } from 'node:zlib';
import { deflateSync } from 'fflate';
import { crc16 } from '../../src/core/token/crc16.ts';
import {
  dictionary,
  proofSigningInput,
  rightsJws,
  rightsSigningInput,
  toDigits,
  toFrame,
  toText,
  type Presentation,
  type ProofClaims,
} from '../../src/core/token/index.ts';
import {
  day,
  honestProof,
  honestRights,
  now,
  prefix,
  TestIssuer,
} from '../../src/core/verify/__fixtures__/test-issuer.ts';
import {
  acceptKeyset,
  acceptShard,
  bindingOf,
  pinRoots,
  verifyPresentation,
  type Refused,
  type Verified,
} from '../../src/core/verify/index.ts';
import { groupOfCode } from '../../src/ui/text/refusal-codes.ts';
import { mutateBytes, mutateText } from './mutate-text.ts';
import { poison } from './poison.ts';
import { SeededRandom } from './random.ts';

/** What a run of mutated tokens came to. */
export interface FuzzResults {
  readonly tokens: number;
  /** Wrongly accepted, or refused later than the step that must see the fault. */
  readonly accepted: number;
  readonly crashes: number;
  /** Mutants that a phone may well show, such as one whose changes cancel out: accepted rightly. */
  readonly legal: number;
  readonly undocumented: number;
  /** The first inputs of those that failed, with what became of each. */
  readonly failures: readonly string[];
  readonly codes: Readonly<Record<string, number>>;
}

/** One mutated token, and the last step that may refuse it. */
interface Mutant {
  readonly input: unknown;
  readonly lastStep: number;
  readonly isLegal?: boolean;
}

type Verify = (input: unknown) => Promise<Verified | Refused>;

const maxFailures = 5;

/** Runs so many mutated tokens through the verifier, from a seed. */
export async function fuzzTokens(tokens: number, seed: number): Promise<FuzzResults> {
  const random = new SeededRandom(seed);
  const { verify, makers } = await openBench(random);
  const counts = { accepted: 0, crashes: 0, legal: 0, undocumented: 0 };
  const failures: string[] = [];
  const codes: Record<string, number> = {};
  const judge = (mutant: Mutant, verdict: Verified | Refused) => {
    const code = verdict.ok ? 'OK' : verdict.code;
    codes[code] = (codes[code] ?? 0) + 1;
    if (verdict.ok && mutant.isLegal) return 'legal';
    if (verdict.ok || verdict.step > mutant.lastStep) return 'accepted';
    return Object.hasOwn(groupOfCode, verdict.code) ? null : 'undocumented';
  };
  const runOne = async () => {
    const mutant = await random.pick(makers)();
    const outcome = await verify(mutant.input).then(
      (verdict) => judge(mutant, verdict),
      () => 'crashes' as const,
    );
    if (!outcome) return;
    counts[outcome] += 1;
    if (outcome !== 'legal' && failures.length < maxFailures) failures.push(`${outcome}: ${String(mutant.input)}`);
  };
  for (let done = 0; done < tokens; done += 64) {
    await Promise.all(Array.from({ length: Math.min(64, tokens - done) }, runOne));
  }
  return { tokens, ...counts, failures, codes };
}

async function openBench(random: SeededRandom) {
  const issuer = await TestIssuer.make();
  const verify = await openTerminal(issuer);
  const honest = await Promise.all(Array.from({ length: 8 }, () => issuer.present()));
  if (!(await verify(toDigits(honest[0] as Presentation))).ok) throw new Error('the honest token is refused');
  return { verify, makers: [...wireMutants(honest, random), ...signedMutants(issuer, honest, random)] };
}

/** A terminal that remembers nothing, so that only the token itself can be refused. */
async function openTerminal(issuer: TestIssuer): Promise<Verify> {
  const roots = await pinRoots(await issuer.rootFile());
  if (!roots.ok) throw new Error(roots.code);
  const keyset = await acceptKeyset(await issuer.keysetFile(), { env: 'prod', now, roots: roots.value });
  if (!keyset.ok) throw new Error(keyset.code);
  const shard = await acceptShard(await issuer.shardFile(), `${prefix}17`, { keyset: keyset.value, now });
  if (!shard.ok) throw new Error(shard.code);
  const context = { now, readAt: now, env: 'prod' as const, highWater: now, keyset: keyset.value };
  const seen = { add: () => Promise.resolve(true) };
  return (input) => verifyPresentation(input, { ...context, status: () => Promise.resolve(shard.value), seen });
}

type Maker = () => Promise<Mutant> | Mutant;

/** Nobody signs these again: the issuer's or the phone's signature, or the wire itself, must refuse each. */
function wireMutants(honest: readonly Presentation[], random: SeededRandom): readonly Maker[] {
  const text = (write: (presentation: Presentation) => string) => () => {
    const original = write(random.pick(honest));
    const input = mutateText(original, random);
    return { input, lastStep: 10, isLegal: input === original };
  };
  const frame = () => {
    const original = toFrame(random.pick(honest)).slice(0, -2);
    const changed = mutateBytes(original, random);
    const crc = crc16(changed);
    const input = digitsOf(Uint8Array.from([...changed, crc >> 8, crc & 0xff]));
    return { input, lastStep: 10, isLegal: Buffer.compare(changed, original) === 0 };
  };
  const stranger = () => ({
    input: random.pick<unknown>([null, 1, {}, [], '', 'cpt1:', '~', 'x'.repeat(random.below(5000)), Symbol('x')]),
    lastStep: 3,
  });
  return [text(toDigits), text(toText), frame, frame, stranger];
}

/** These are signed after the change, as by an issuer or an app with a bug: only strictness can refuse them. */
function signedMutants(issuer: TestIssuer, honest: readonly Presentation[], random: SeededRandom): readonly Maker[] {
  const pack = (text: string) => deflateSync(new TextEncoder().encode(text), { dictionary, level: 9 });
  const { kid } = issuer.rightsKey;
  const sendRights = async (rightsPayload: Uint8Array, rest: Omit<Mutant, 'input'>) => {
    const rightsSignature = await issuer.rightsKey.sign(rightsSigningInput(kid, rightsPayload));
    return { ...rest, input: toText({ ...random.pick(honest), rightsPayload, rightsSignature }) };
  };
  const sendProof = async (rights: Presentation, proofPayload: Uint8Array, rest: Omit<Mutant, 'input'>) => {
    const proofSignature = await issuer.phone.sign(proofSigningInput(proofPayload));
    return { ...rest, input: toText({ ...rights, proofPayload, proofSignature }) };
  };
  const poisonedRights = () => {
    const text = poison(honestRights(issuer.phone), random);
    return sendRights(pack(text), { lastStep: 9 });
  };
  const poisonedProof = async () => {
    const rights = random.pick(honest);
    const text = poison(await honestProof(rightsJws(rights)), random);
    return sendProof(rights, pack(text), { lastStep: 11 });
  };
  const bentStream = async () => {
    const rights = random.pick(honest);
    const proofPayload = mutateBytes(rights.proofPayload, random);
    return sendProof(rights, proofPayload, {
      lastStep: 11,
      isLegal: isLegalProof(proofPayload, await bindingOf(rightsJws(rights))),
    });
  };
  return [poisonedRights, poisonedProof, bentStream];
}

/** A bent stream may still spell claims that a phone may sign: judged by another inflater and the rules written out. */
function isLegalProof(payload: Uint8Array, ath: string): boolean {
  try {
    const text = inflateRawSync(payload, { dictionary }).toString('utf8');
    const claims = JSON.parse(text) as ProofClaims;
    const { iat, exp, jti } = claims;
    return (
      needsEveryByte(payload) &&
      JSON.stringify(claims) === text &&
      Object.keys(claims).sort().join() === 'amr,ath,aud,exp,iat,jti' &&
      claims.ath === ath &&
      String(claims.aud) === 'cpt1' &&
      /^(pin|face|fpt|dev)$/.test(claims.amr.join('+')) &&
      /^[A-Za-z0-9_-]{12}$/.test(jti) &&
      [iat, exp].every(Number.isInteger) &&
      exp > iat &&
      exp - iat <= 60 &&
      iat <= now + 30 &&
      exp + 30 > now &&
      iat >= now - day
    );
  } catch {
    return false;
  }
}

/** True when zlib, which ignores what follows a stream, needs every byte of it. */
function needsEveryByte(payload: Uint8Array): boolean {
  return !canInflate(payload.subarray(0, -1));
}

function canInflate(payload: Uint8Array): boolean {
  try {
    inflateRawSync(payload, { dictionary });
    return true;
  } catch {
    return false;
  }
}

/** Digits of any bytes, as a mutant writes them. */
function digitsOf(frame: Uint8Array): string {
  let digits = '';
  for (let at = 0; at < frame.length; at += 7) {
    const group = frame.subarray(at, at + 7);
    const value = group.reduce((sum, byte) => sum * 256n + BigInt(byte), 0n);
    digits += String(value).padStart([0, 3, 5, 8, 10, 13, 15, 17][group.length] ?? 0, '0');
  }
  return digits;
}
