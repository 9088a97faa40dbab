import { civilDateInFrance } from '#core/shared';
import { decodePresentation, toText } from '#core/token';
import type { Verified } from '#core/verify';
import { bearerOf } from './counter/bearer-of.ts';
import type { Bearer, ListsAge } from './counter/bearer.ts';
import type { RefusedReading } from './counter/state.ts';
import type { AmcContractTable } from '#core/rights';
import { verifyAtCounter, type CounterPorts } from './verify-presentation.ts';

/** What became of a phone's code. */
export type PhoneChecked =
  | { readonly kind: 'verified'; readonly bearer: Bearer }
  | { readonly kind: 'refused'; readonly refusal: RefusedReading };

/** What checking a phone reaches: the verification, and the contract table that its AMCs are read with. */
export interface PhonePorts extends CounterPorts {
  readonly contracts?: () => Promise<AmcContractTable>;
  /** The question on the screen, which the proof must then repeat. */
  readonly nonce?: string | undefined;
}

/** Step of the rights after the fourteen of the verification (token.md §8). */
const rightsStep = 15;

/** The worse of the two ages, as the counter shows it and the invoice keeps it. */
function listsAge({ freshness }: Verified): ListsAge {
  return { level: freshness.level, seconds: Math.max(freshness.keysetAge, freshness.statusAge) };
}

/** The exact text that an invoice keeps, whatever way the code came. */
function keptText(text: string): string {
  const presentation = decodePresentation(text);
  return presentation.ok ? toText(presentation.value) : text;
}

/**
 * Checks a phone's code offline and reads the rights of today: people to show, or why not. Of a refused code nothing
 * but its refusal is kept.
 *
 * @param readAt instant of the first key or of the frame that decoded, epoch seconds with fractions.
 * @param nowMs the present instant, epoch milliseconds: how long the patient waited.
 */
export async function checkPhone(
  text: string,
  readAt: number,
  ports: PhonePorts,
  nowMs: () => number,
): Promise<PhoneChecked> {
  const contracts = ports.contracts?.();
  const verdict = await verifyAtCounter(text, Math.floor(readAt), ports, ports.nonce);
  const verifiedAt = ports.clock.nowSeconds();
  const tookMs = Math.max(0, Math.round(nowMs() - readAt * 1000));
  if (!verdict.ok) {
    const { code, step, trace, detail = {} } = verdict;
    return { kind: 'refused', refusal: { code, step, trace, detail, readAt, tookMs } };
  }
  const { rights, proof, freshness, warnings } = verdict;
  const { keysetSeq, statusIat } = freshness;
  const reading = { rights, proof, warnings, keysetSeq, statusIat, verifiedAt, tookMs };
  const bearer = bearerOf(
    { ...reading, presentation: keptText(text), lists: listsAge(verdict) },
    civilDateInFrance(verifiedAt),
    await contracts,
  );
  if (bearer.ok) return { kind: 'verified', bearer: bearer.value };
  const trace = [...verdict.trace, { step: rightsStep, ok: false }];
  return { kind: 'refused', refusal: { code: bearer.code, step: rightsStep, trace, detail: {}, readAt, tookMs } };
}
