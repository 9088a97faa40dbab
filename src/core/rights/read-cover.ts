import { accept, refuse, type Result } from '#core/shared';
import type { RightsRefusalCode } from './code.ts';
import type { Cover } from './patient.ts';

/** What the four digits of `cou` say (token.md §7: this profile's own list). */
export interface CoverOfCode {
  readonly cover: Cover;
  /** Second digit: the régime local d'Alsace-Moselle pays after the mandatory insurance. */
  readonly hasLocalRegime: boolean;
}

const situations: readonly Cover[] = [
  {},
  { maternity: true },
  { invalidity: true },
  { workAccident: true },
  { newborn: true },
  { ame: true },
];
const c2s: readonly Cover[] = [{}, { c2s: 'free' }, { c2s: 'contribution' }];
const ald: readonly Cover[] = [{}, { ald: true }];

/** Reads the cover code digit by digit; a digit outside its list is refused with its place, 1 to 4. */
export function readCover(cou: string): Result<CoverOfCode, RightsRefusalCode> {
  const digits = [...cou].map(Number);
  const [first, local, third, fourth] = digits;
  const parts = [
    ald[first ?? -1],
    local === 0 || local === 1 ? {} : undefined,
    situations[third ?? -1],
    c2s[fourth ?? -1],
  ];
  const unknown = parts.indexOf(undefined);
  if (digits.length !== 4 || unknown >= 0) {
    return refuse('RIGHTS_CODE_UNKNOWN', { path: 'cou', detail: { digit: unknown + 1 } });
  }
  return accept({ cover: Object.assign({}, ...parts) as Cover, hasLocalRegime: local === 1 });
}
