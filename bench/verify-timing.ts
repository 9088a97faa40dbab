import {
  dictionary,
  proofSigningInput,
  rightsSigningInput,
  toDigits,
  toText,
  type Presentation,
} from '../src/core/token/index.ts';
import { deflate, now, prefix, TestIssuer } from '../src/core/verify/__fixtures__/test-issuer.ts';
import { acceptKeyset, acceptShard, pinRoots, type VerifyContext } from '../src/core/verify/index.ts';
import { checkOpposition, checkReuse } from '../src/core/verify/guard.ts';
import { Trail } from '../src/core/verify/trail.ts';
import { verifyClaims } from '../src/core/verify/verify-presentation.ts';

/** Times in milliseconds, and what they are held against in the same run. */
export interface VerifyTimings {
  readonly bareP50: number;
  readonly acceptedP50: number;
  readonly acceptedP95: number;
  readonly acceptedTextP50: number;
  readonly oppositionP50: number;
  readonly reuseP50: number;
  readonly refusedP50: Readonly<Record<string, number>>;
  readonly bombP50: number;
  readonly bombP95: number;
}

const ecdsa = { name: 'ECDSA', hash: 'SHA-256' } as const;
const p256 = { name: 'ECDSA', namedCurve: 'P-256' } as const;

/** Steps 1–11 with cached issuer keys, beside the same cryptography by bare WebCrypto; interleaved, so that both meet the same machine. */
export async function timeVerification(rounds: number): Promise<VerifyTimings> {
  const issuer = await TestIssuer.make();
  const context = await openContext(issuer);
  const honest = await issuer.present();
  const bare = await bareCryptography(issuer, honest);
  const digits = toDigits(honest);
  const claims = await claimsOf(digits, context);
  const refusals = await refusedTokens(issuer, honest);
  const bomb = await bombOf(issuer);
  const verify = (input: string) => () => verifyClaims(input, context, new Trail());
  const pair = await interleave({ bare, accepted: verify(digits) }, rounds);
  const refused = await interleave(
    Object.fromEntries(Object.entries(refusals).map(([name, input]) => [name, verify(input)])),
    rounds,
  );
  const rest = await interleave(
    {
      text: verify(toText(honest)),
      reuse: () => checkReuse(claims.rights, claims.proof, context),
      opposition: () => checkOpposition(claims.rights, context),
      bomb: verify(bomb),
    },
    rounds,
  );
  const p50 = (times: readonly number[] = []) => quantile(times, 0.5);
  return {
    bareP50: p50(pair.bare),
    acceptedP50: p50(pair.accepted),
    acceptedP95: quantile(pair.accepted ?? [], 0.95),
    acceptedTextP50: p50(rest.text),
    oppositionP50: p50(rest.opposition),
    reuseP50: p50(rest.reuse),
    refusedP50: Object.fromEntries(Object.entries(refused).map(([name, times]) => [name, p50(times)])),
    bombP50: p50(rest.bomb),
    bombP95: quantile(rest.bomb ?? [], 0.95),
  };
}

/** Takes turns, so that every run meets the same machine; the first tenth warms it up. */
async function interleave(runs: Record<string, () => Promise<unknown>>, rounds: number) {
  const times: Record<string, number[]> = Object.fromEntries(Object.keys(runs).map((name) => [name, []]));
  const warmUp = Math.ceil(rounds / 10);
  for (let round = -warmUp; round < rounds; round += 1) {
    for (const [name, run] of Object.entries(runs)) {
      const started = performance.now();
      await run();
      const elapsed = performance.now() - started;
      if (round >= 0) times[name]?.push(elapsed);
    }
  }
  return times;
}

function quantile(times: readonly number[], share: number): number {
  const sorted = [...times].sort((a, b) => a - b);
  const value = sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? NaN;
  return Math.round(value * 1000) / 1000;
}

async function openContext(issuer: TestIssuer): Promise<VerifyContext> {
  const roots = await pinRoots(await issuer.rootFile());
  if (!roots.ok) throw new Error(roots.code);
  const keyset = await acceptKeyset(await issuer.keysetFile(), { env: 'prod', now, roots: roots.value });
  if (!keyset.ok) throw new Error(keyset.code);
  const file = await issuer.shardFile();
  const status = async () => {
    const shard = await acceptShard(file, `${prefix}17`, { keyset: keyset.value, now });
    return shard.ok ? shard.value : null;
  };
  const seen = { add: () => Promise.resolve(true) };
  return { now, readAt: now, env: 'prod', highWater: now, keyset: keyset.value, status, seen };
}

async function claimsOf(input: string, context: VerifyContext) {
  const claims = await verifyClaims(input, context, new Trail());
  if (!claims.ok) throw new Error(claims.code);
  return claims.value;
}

/** Two verifications, one importKey and two SHA-256 on the same bytes, and nothing else. */
async function bareCryptography(issuer: TestIssuer, honest: Presentation): Promise<() => Promise<void>> {
  const { subtle } = crypto;
  const { rightsKey, phone } = issuer;
  const jwk = (key: typeof phone) => ({ kty: 'EC', crv: 'P-256', x: key.x, y: key.y });
  const issuerKey = await subtle.importKey('jwk', jwk(rightsKey), p256, false, ['verify']);
  const encode = (text: string) => new TextEncoder().encode(text);
  const rights = encode(rightsSigningInput(honest.kid, honest.rightsPayload));
  const proof = encode(proofSigningInput(honest.proofPayload));
  const [rightsSignature, proofSignature] = [honest.rightsSignature, honest.proofSignature].map((bytes) =>
    Uint8Array.from(bytes),
  ) as [Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>];
  const thumb = encode(`{"crv":"P-256","kty":"EC","x":"${phone.x}","y":"${phone.y}"}`);
  return async () => {
    const first = await subtle.verify(ecdsa, issuerKey, rightsSignature, rights);
    const key = await subtle.importKey('jwk', jwk(phone), p256, false, ['verify']);
    const second = await subtle.verify(ecdsa, key, proofSignature, proof);
    await subtle.digest('SHA-256', rights);
    await subtle.digest('SHA-256', thumb);
    if (!first || !second) throw new Error('the honest signatures do not hold');
  };
}

/** One refused token for each stage of the verification. */
async function refusedTokens(issuer: TestIssuer, honest: Presentation) {
  const digits = toDigits(honest);
  const bent = { ...honest, rightsSignature: honest.rightsSignature.map((byte, i) => (i === 5 ? byte ^ 1 : byte)) };
  return {
    wire: `${digits.slice(0, -1)}${String((Number(digits.at(-1)) + 1) % 10)}`,
    signature: toDigits(bent),
    claims: toDigits(await issuer.present({ rights: (rights) => ({ ...rights, exp: now }) })),
    proof: toDigits(await issuer.present({ proof: (proof) => ({ ...proof, aud: 'x' }) })),
  };
}

/** The largest bomb that the wire lets in: 600,000 zeros behind a true signature. */
async function bombOf(issuer: TestIssuer): Promise<string> {
  const zeros = deflate(new Uint8Array(600_000), dictionary);
  return toText(await issuer.present({ rightsPayload: () => zeros }));
}
