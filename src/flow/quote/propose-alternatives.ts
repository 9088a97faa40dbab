import { basketOfCrown, type Act, type CrownBasket } from '#core/acts';
import type { CivilDate } from '#core/shared';
import type { TariffTables } from '#core/tariffs';
import { actsOnTooth, type ActFamily } from './act-family.ts';
import type { Alternative, QuotedAct } from './alternative.ts';
import { quotedAct } from './quoted-act.ts';

const baskets: readonly CrownBasket[] = ['rac0', 'moderate', 'free'];
/** More do not fit side by side, and nobody compares more. */
const most = 3;

/** What a quote is about. */
export interface QuoteSubject {
  readonly family: ActFamily;
  readonly teeth: readonly string[];
  readonly date: CivilDate;
}

const rank = ({ ceilingCents }: QuotedAct): number => ceilingCents ?? Number.MAX_SAFE_INTEGER;

/** On each tooth the act that `keep` lets through with the lowest limit; null when a tooth has none. */
function alternativeOf(
  { family, teeth, date }: QuoteSubject,
  tables: TariffTables,
  basket: CrownBasket,
  keep: (act: Act) => boolean,
): Alternative | null {
  const acts = teeth.map((tooth) => {
    const rivals = actsOnTooth(family, tooth).filter((act) => basketOfCrown(act.code) === basket && keep(act));
    const [lowest] = rivals.map((act) => quotedAct(act, tooth, date, tables)).sort((a, b) => rank(a) - rank(b));
    return lowest;
  });
  return acts.every((act) => act !== undefined) && acts.length > 0 ? { basket, acts } : null;
}

/**
 * The alternatives of a quote: one for each basket that the teeth allow, 100 % santé first, as the dental convention
 * asks of every quote. Where the teeth allow one basket only, its other materials are the alternatives.
 */
export function proposeAlternatives(subject: QuoteSubject, tables: TariffTables): readonly Alternative[] {
  const byBasket = baskets.flatMap((basket) => alternativeOf(subject, tables, basket, () => true) ?? []);
  const [only, ...others] = byBasket;
  if (!only || others.length > 0) return byBasket;
  const taken = new Set(only.acts.map(({ code }) => code));
  const materials = subject.family.acts
    .filter(({ code }) => !taken.has(code))
    .flatMap(({ code }) => alternativeOf(subject, tables, only.basket, (act) => act.code === code) ?? [])
    .sort((one, other) => sumOf(one) - sumOf(other));
  return [only, ...materials].slice(0, most);
}

const sumOf = ({ acts }: Alternative): number => acts.reduce((sum, act) => sum + rank(act), 0);
