import { now, prefix, TestIssuer } from '../src/core/verify/__fixtures__/test-issuer.ts';
import { acceptKeyset, acceptShard, pinRoots, type VerifyContext } from '../src/core/verify/index.ts';
import { checkOpposition, checkReuse } from '../src/core/verify/guard.ts';
import { Trail } from '../src/core/verify/trail.ts';
import { verifyClaims, type VerifiedClaims } from '../src/core/verify/verify-presentation.ts';
import { makeBomb, makeTokens, type Token } from './verify-tokens.ts';
import { quantile } from './quantile.ts';

/** Median and 95th percentile, in milliseconds. */
export interface Times {
  readonly p50: number;
  readonly p95: number;
}

/** What each run took, by its name; `refused …` carries the code. */
export type VerifyTimings = Readonly<Record<string, Times>>;

const patients = 64;

/**
 * Steps 1–11 with cached issuer keys, accepted and refused, beside the same cryptography by bare WebCrypto; then steps 12
 * and 13. Every round runs each of them once on one patient's token, so that all meet the same machine.
 */
export async function timeVerification(rounds: number): Promise<VerifyTimings> {
  const issuer = await TestIssuer.make();
  const context = await openContext(issuer);
  const tokens = await makeTokens(issuer, patients);
  const bomb = await makeBomb(issuer);
  const expectCode = async (input: string, code: string) => {
    const outcome = await verifyClaims(input, context, new Trail());
    if ((outcome.ok ? 'OK' : outcome.code) !== code) throw new Error(`not ${code}`);
  };
  const claims = await Promise.all(tokens.map(({ digits }) => claimsOf(digits, context)));
  const first = tokens[0] as Token;
  const at = (round: number) => tokens[round % patients] as Token;
  const refusals = Object.keys(first.refused).map((code) => [
    `refused ${code}`,
    (round: number) => expectCode(at(round).refused[code] ?? '', code),
  ]);
  const claimsAt = (round: number) => claims[round % patients] as VerifiedClaims;
  const verdicts = {
    bare: (round: number) => at(round).bare(),
    accepted: (round: number) => expectCode(at(round).digits, 'OK'),
    ...(Object.fromEntries(refusals) as Record<string, Run>),
    'accepted as text': (round: number) => expectCode(at(round).text, 'OK'),
    'bomb refused': () => expectCode(bomb, 'DEFLATE_TOO_LARGE'),
  };
  const steps = {
    'step 12, opposition': (round: number) => checkOpposition(claimsAt(round).rights, context),
    'step 13, reuse': (round: number) => checkReuse(claimsAt(round).rights, claimsAt(round).proof, context),
  };
  return { ...(await interleave(verdicts, rounds)), ...(await interleave(steps, rounds)) };
}

/** Refuses the bomb so many times: what it takes of memory is measured from outside. */
export async function refuseBombs(): Promise<(times: number) => Promise<void>> {
  const issuer = await TestIssuer.make();
  const context = await openContext(issuer);
  const bomb = await makeBomb(issuer);
  return async (times) => {
    for (let i = 0; i < times; i += 1) await verifyClaims(bomb, context, new Trail());
  };
}

type Run = (round: number) => Promise<unknown>;

/** Takes turns, starting with another one each round; the first quarter warms all of them up. */
async function interleave(runs: Record<string, Run>, rounds: number): Promise<VerifyTimings> {
  const entries = Object.entries(runs);
  const times = new Map<string, number[]>(entries.map(([name]) => [name, []]));
  const warmUp = Math.ceil(rounds / 4);
  for (let round = 0; round < warmUp + rounds; round += 1) {
    for (let turn = 0; turn < entries.length; turn += 1) {
      const [name, run] = entries[(turn + round) % entries.length] as [string, Run];
      const started = performance.now();
      await run(round);
      const elapsed = performance.now() - started;
      if (round >= warmUp) times.get(name)?.push(elapsed);
    }
  }
  const micro = (list: readonly number[], q: number) => Math.round(quantile(list, q) * 1000) / 1000;
  return Object.fromEntries(
    [...times].map(([name, list]) => [name, { p50: micro(list, 0.5), p95: micro(list, 0.95) }]),
  );
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
