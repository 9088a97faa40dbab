import { lineCategories } from '#core/rights';
import { toothKind } from '#core/acts';
import type { SituationLine } from '../situation.ts';
import { arrayOf, objectOf, orNull } from './check-object.ts';
import { boolean, cents, cip13, integer, label, oneOf, textLike } from './check-value.ts';
import { fault, type Check } from './fault.ts';

const tooth: Check = (value) => (typeof value === 'string' && toothKind(value) ? null : fault('PRICE_VALUE_INVALID'));

const members = objectOf<SituationLine>({
  code: textLike(/^[A-Z0-9]{1,13}$/),
  cip13,
  label: label(120),
  category: oneOf(lineCategories),
  quantity: integer(1, 999),
  feeCents: cents,
  baseCents: cents,
  ratePct: integer(0, 100),
  participation: boolean,
  relatedToAld: boolean,
  tooth,
  teeth: arrayOf(tooth, 1, 32),
  material: label(60),
  basket: oneOf(['rac0', 'moderate', 'free']),
  activity: integer(1, 5),
  phase: integer(0, 9),
  modifiers: arrayOf(textLike(/^[A-Z0-9]$/), 0, 4),
  association: integer(1, 5),
  unitPriceCents: cents,
  dispensingFeeCents: cents,
  tfrCents: orNull(cents),
  genericCapCents: orNull(cents),
  substitution: oneOf(['accepted', 'refused', 'not-substitutable']),
  refusedByAmo: boolean,
  pack: oneOf(['month', 'quarter']),
  boxes: integer(0, 999),
});

/** Members that only an act has, and members that only a box has. */
const ofActs = ['tooth', 'teeth', 'material', 'basket', 'activity', 'phase', 'modifiers', 'association'] as const;
const ofBoxes = [
  'unitPriceCents',
  'dispensingFeeCents',
  'tfrCents',
  'genericCapCents',
  'substitution',
  'pack',
] as const;

/** One line: a code, a medicine or a free line, and nothing that belongs to another kind. */
export const line: Check = (value) => {
  const found = members(value);
  if (found) return found;
  const { code, cip13: medicine, label: name } = value as SituationLine;
  if (code !== undefined && medicine !== undefined) return fault('PRICE_LINE_KIND');
  if (code === undefined && medicine === undefined && name === undefined) return fault('PRICE_LINE_KIND');
  const wrong = foreignMember(value as SituationLine);
  return wrong === undefined ? null : fault('PRICE_LINE_KIND', wrong);
};

/** The first member that belongs to another kind of line; a free line may have any. */
function foreignMember(known: SituationLine): string | undefined {
  const isThere = (member: keyof SituationLine) => (known[member] ?? null) !== null;
  if (known.cip13 !== undefined) return ofActs.find(isThere);
  return known.code === undefined ? undefined : ofBoxes.find(isThere);
}
