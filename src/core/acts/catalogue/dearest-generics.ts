import type { CivilDate } from '#core/shared';
import { boxContent } from './box-content.ts';
import type { DearestGeneric, GenericGroup, Medicine } from './medicine.ts';

/** A box with what only the import knows of it. */
export interface GroupedBox {
  readonly medicine: Medicine;
  /** Groups of its speciality; a few are in several. */
  readonly groups: readonly GenericGroup[];
  /** Day of the declaration that says whether it is on the market. */
  readonly marketedOn: CivilDate | null;
}

/** What the generics of one group amount to. */
interface Group {
  since: CivilDate;
  readonly dearest: Map<string, DearestGeneric['priceCents']>;
}

/**
 * Gives each princeps the dearest generic of its group, boxes of the same content compared (CSS L162-16 III). Only
 * reimbursed generics on the market count: the file keeps the last price of those that have left it. A princeps without
 * a box like its own among them, or in several groups, is given none: nothing is worked out in proportion.
 */
export function addDearestGenerics(boxes: readonly GroupedBox[]): Medicine[] {
  const groups = groupsOf(boxes);
  return boxes.map(({ medicine, groups: own }) => {
    const [only] = own;
    if (only?.role !== 'princeps' || own.length > 1) return medicine;
    const content = boxContent(medicine.presentation);
    const group = groups.get(only.id);
    const priceCents = content === null ? undefined : group?.dearest.get(content);
    if (!group || priceCents === undefined) return medicine;
    return { ...medicine, generic: { ...only, dearest: { priceCents, since: group.since } } };
  });
}

const isListed = ({ isMarketed, rates }: Medicine): boolean => isMarketed && rates.length > 0;

function groupsOf(boxes: readonly GroupedBox[]): ReadonlyMap<string, Group> {
  const groups = new Map<string, Group>();
  for (const { medicine, groups: own, marketedOn } of boxes) {
    const { priceCents } = medicine;
    const generic = own.filter(({ role }) => role !== 'princeps');
    if (generic.length === 0 || marketedOn === null || priceCents === null || !isListed(medicine)) continue;
    const content = boxContent(medicine.presentation);
    for (const { id } of generic) {
      const group = groups.get(id) ?? { since: marketedOn, dearest: new Map() };
      groups.set(id, group);
      if (marketedOn < group.since) group.since = marketedOn;
      if (content !== null && priceCents > (group.dearest.get(content) ?? -1)) group.dearest.set(content, priceCents);
    }
  }
  return groups;
}
