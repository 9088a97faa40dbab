import { share } from '#core/shared';
import type { LineFacts } from '../describe/line-facts.ts';
import { medicineClass } from '../describe/medicine-class.ts';
import type { Frame } from '../frame.ts';
import { noteUnsettled } from '../note-unsettled.ts';
import type { Exemption } from './exemption-kind.ts';
import { exemptionOf } from './exemption.ts';
import type { HeavyActs } from './heavy-acts.ts';
import { penaltyCap, penaltyPoints } from './pathway-penalty.ts';

/** What the mandatory insurance and the second public payer take of a line, with what decided it. */
export interface PublicShares {
  readonly exemption: Exemption | null;
  /** Rate before the pathway: ordinary, or 100 when exempt. */
  readonly fullPct: number;
  readonly penaltyPoints: number;
  /** Flat ticket modérateur of heavy acts; null = the rate applies. */
  readonly flatCents: number | null;
  /** AMO share if the pathway had been followed. */
  readonly amoInPathwayCents: number;
  readonly amoCents: number;
  readonly outsidePathwayCents: number;
  /** Régime local d'Alsace-Moselle, then C2S. */
  readonly localCents: number;
  readonly c2sCents: number;
}

/** Rate × base, each billed component rounded on its own, half up. */
export function shareOfParts(facts: LineFacts, pct: number): number {
  let sum = 0;
  for (const part of facts.parts) sum += share(part.baseCents, pct);
  return sum;
}

/** Applies rate, exemption, pathway and second public payer, in the order of the billing rules (§1, 4 to 8). */
export function publicShares(frame: Frame, facts: LineFacts, heavy: HeavyActs): PublicShares {
  const exemption = exemptionOf(frame, facts);
  const fullPct = exemption === null ? facts.ratePct : exemptRate(frame, exemption);
  const flatCents = heavy.get(facts.index) ?? null;
  const points = facts.baseCents === 0 ? 0 : penaltyPoints(frame, facts);
  const amoInPathwayCents = flatCents === null ? shareOfParts(facts, fullPct) : facts.baseCents - flatCents;
  const uncapped = amoInPathwayCents - amoOutside(facts, { fullPct, points, flatCents, amoInPathwayCents });
  const outsidePathwayCents = Math.min(uncapped, penaltyCap(frame, facts));
  const amoCents = amoInPathwayCents - outsidePathwayCents;
  const localCents = exemption === null ? localRegime(frame, facts, amoInPathwayCents) : 0;
  const tmLeft = facts.baseCents - amoInPathwayCents - localCents;
  return {
    exemption,
    fullPct,
    penaltyPoints: points,
    flatCents,
    amoInPathwayCents,
    amoCents,
    outsidePathwayCents,
    localCents,
    c2sCents: frame.hasC2s && facts.baseCents > 0 ? c2sShare(facts, amoCents + localCents, tmLeft) : 0,
  };
}

/** An exempt line is paid whole; a work accident at its own rate, which is a row. */
function exemptRate(frame: Frame, exemption: Exemption): number {
  return exemption === 'work-accident' ? frame.figure('rate.work-accident') : 100;
}

interface Rated {
  readonly fullPct: number;
  readonly points: number;
  readonly flatCents: number | null;
  readonly amoInPathwayCents: number;
}

/** The AMO share once the penalty is taken off; never below zero. */
function amoOutside(facts: LineFacts, { fullPct, points, flatCents, amoInPathwayCents }: Rated): number {
  if (points === 0) return amoInPathwayCents;
  if (flatCents === null) return shareOfParts(facts, Math.max(0, fullPct - points));
  return Math.max(0, amoInPathwayCents - share(facts.baseCents, points));
}

/** Régime local d'Alsace-Moselle: tops the AMO share up to its own rate, never the penalty (CSS L325-1). */
function localRegime(frame: Frame, facts: LineFacts, amoCents: number): number {
  if (frame.situation.patient?.regime !== 'alsace-moselle' || facts.ratePct === 0) return 0;
  const kind = medicineClass(facts);
  const row = frame.tariff(kind === null ? 'rate.alsace-moselle' : `rate.alsace-moselle.${kind}`);
  if (!row) return 0;
  noteUnsettled(frame, row, `lines[${facts.index}]`);
  return Math.max(0, shareOfParts(facts, row.value) - amoCents);
}

/** C2S pays the ticket modérateur left, and a 100 % santé prosthesis up to its limit (CSS L861-3, R871-2 5°). */
function c2sShare(facts: LineFacts, paidCents: number, tmLeft: number): number {
  if (facts.basket !== 'rac0' || facts.ceilingCents === null) return tmLeft;
  return Math.max(tmLeft, Math.min(facts.feeCents, facts.ceilingCents) - paidCents);
}
