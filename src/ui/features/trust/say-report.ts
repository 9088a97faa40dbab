import type { RefreshReport } from '#flow/refresh-trust';
import type { Tone } from '#ui/components/state-mark.tsx';
import type { Language } from '#ui/text/language.ts';
import { refusalText } from '#ui/text/refusals.ts';
import { trustText } from '#ui/text/trust.ts';

/** One sentence about a refresh, and how it is meant. */
export interface Said {
  readonly tone: Tone;
  readonly sentence: string;
}

/** What a refresh brought, in sentences: what is new, or why nothing is, and what was refused, each reason once. */
export function sayReport({ outcomes }: Pick<RefreshReport, 'outcomes'>, language: Language): readonly Said[] {
  const text = trustText[language];
  const all = Object.values(outcomes);
  const accepted = all.filter((outcome) => outcome === 'accepted').length;
  const refused = new Set<string>();
  for (const outcome of all) {
    if (outcome === 'accepted' || outcome === 'unchanged' || outcome === 'absent' || outcome === 'unreachable')
      continue;
    refused.add(`${text.refused}\u00a0: ${refusalText(outcome, language).why} (${outcome})`);
  }
  const warnings = [...refused].map((sentence): Said => ({ tone: 'warn', sentence }));
  if (accepted > 0) return [{ tone: 'ok', sentence: text.taken(accepted) }, ...warnings];
  if (warnings.length > 0) return warnings;
  if (all.includes('unreachable')) return [{ tone: 'warn', sentence: text.unreachable }];
  const hasKeys = all.includes('unchanged');
  return [hasKeys ? { tone: 'ok', sentence: text.fresh } : { tone: 'warn', sentence: text.nothing }];
}
