import type { Substitution } from '#core/price';
import type { DraftLine } from '#flow/counter';

const turn: Readonly<Record<Substitution, Substitution>> = {
  accepted: 'refused',
  refused: 'not-substitutable',
  'not-substitutable': 'accepted',
};

/** The next answer about a generic, in the order the counter turns through them. */
export function nextSubstitution({ substitution = 'accepted' }: DraftLine): Substitution {
  return turn[substitution];
}
