import { decodeText } from './decode-text.ts';
import type { GenericGroup } from './medicine.ts';
import { readRows } from './read-rows.ts';

/** The groups of each speciality; a few are in several. */
export type GroupsByCis = ReadonlyMap<string, readonly GenericGroup[]>;

const roles = { '0': 'princeps', '1': 'generic', '2': 'complementary', '4': 'substitutable' } as const;

/** Reads CIS_GENER_bdpm.txt: group, label, CIS, role, rank. Rows of an unknown role are left out. */
export function groupsByCis(bytes: Uint8Array | undefined): GroupsByCis {
  const groups = new Map<string, GenericGroup[]>();
  for (const { cells } of bytes ? readRows(decodeText(bytes), 5) : []) {
    const [id = '', , cis = '', type = ''] = cells;
    const role = Object.entries(roles).find(([code]) => code === type)?.[1];
    if (role) groups.set(cis, [...(groups.get(cis) ?? []), { id, role }]);
  }
  return groups;
}
