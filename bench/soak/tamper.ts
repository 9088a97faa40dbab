import { exportedJournal } from '../../src/core/record/__fixtures__/journal.ts';
import { checkJournal } from '../../src/core/record/index.ts';
import { es256Verify } from '../../src/cli/journal/es256.ts';
import { SeededRandom } from './random.ts';
import { numberAfter, type SoakContext, type SoakReport } from './soak.ts';

const invoices = 4;

/** The lines that `comptoir journal check` makes of a file's bytes. */
function linesOf(bytes: Uint8Array): readonly string[] {
  return new TextDecoder().decode(bytes).replace(/\n$/, '').split('\n');
}

/** Number of the line that holds a byte; the newline that ends a line is part of it. */
function lineAt(bytes: Uint8Array, at: number): number {
  return bytes.subarray(0, at).reduce((lines, byte) => lines + (byte === 10 ? 1 : 0), 0);
}

/**
 * `[--changes N] [--seed N]`: one random byte of an exported journal is changed, so many times. Each change must be seen,
 * and placed at its own record. A changed header that still reads as one is seen at record 1, which chains to it.
 */
export async function run({ args }: Pick<SoakContext, 'args'>): Promise<SoakReport> {
  const changes = numberAfter('--changes', args, 10_000);
  const seed = numberAfter('--seed', args, 20_261_125);
  const random = new SeededRandom(seed);
  const original = new TextEncoder().encode(`${(await exportedJournal(invoices)).join('\n')}\n`);
  const verify = es256Verify();
  const whole = await checkJournal(linesOf(original), verify);
  if (!whole.ok) throw new Error('the untouched journal does not hold');
  let [unseen, misplaced] = [0, 0];
  for (let change = 0; change < changes; change += 1) {
    const at = random.below(original.length);
    const bytes = Uint8Array.from(original);
    bytes[at] = (original[at] ?? 0) ^ (1 + random.below(255));
    const { ok, firstBad } = await checkJournal(linesOf(bytes), verify);
    const line = lineAt(original, at);
    if (ok) unseen += 1;
    else if (firstBad?.seq !== line && !(line === 0 && firstBad?.seq === 1)) misplaced += 1;
  }
  return { seed, results: { changes, seen: changes - unseen, unseen, misplaced }, failed: unseen + misplaced };
}
