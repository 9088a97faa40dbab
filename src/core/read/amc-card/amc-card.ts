import { civilDateFromCompact, type CivilDate } from '#core/shared';
import type { Plain } from '../delivered.ts';

/** The harmonised block of a complementary insurance card (attestation de tiers payant). Read, never proof of rights. */
export interface AmcCardCode {
  readonly kind: 'amc-card';
  /** Numéro AMC, 8 to 10 characters. */
  readonly number: string;
  /** Type de convention, such as `SP`; empty on some cards. */
  readonly convention: string;
  /** Critère secondaire de routage. */
  readonly routing: string;
  /** Numéro d'adhérent. */
  readonly member: string;
  readonly from?: CivilDate;
  readonly to?: CivilDate;
}

const separators = /[\u001d;|\t]/;

/** What each piece may hold, in the printed order of the block. */
const shapes = [/^\d[0-9A-Z]{7,9}$/, /^[A-Z]{0,2}$/, /^[0-9A-Z]{0,10}$/, /^[0-9A-Z/.-]{1,16}$/];

/**
 * The five pieces of the block that the inter-AMC association harmonised, in their printed order: number, convention,
 * routing, member, period. The association gives the layout to its members only: this one is ours, held until a card
 * shows another (docs/reading.md).
 */
export function recogniseAmcCard({ text }: Plain): AmcCardCode | null {
  const pieces = text.split(separators);
  if (pieces.length > 6 || !shapes.every((shape, at) => pieces[at] !== undefined && shape.test(pieces[at])))
    return null;
  const [number = '', convention = '', routing = '', member = ''] = pieces;
  const [from, to] = [dayOf(pieces[4]), dayOf(pieces[5])];
  if (from === null || to === null) return null;
  return { kind: 'amc-card', number, convention, routing, member, ...(from && { from }), ...(to && { to }) };
}

/** A printed day, `DDMMYYYY` or `DD/MM/YYYY`; undefined when absent, null when it is no day. */
function dayOf(text: string | undefined): CivilDate | undefined | null {
  if (text === undefined || text === '') return undefined;
  const parts = /^(\d{2})\/?(\d{2})\/?(\d{4})$/.exec(text);
  return parts ? civilDateFromCompact(`${parts[3]}${parts[2]}${parts[1]}`) : null;
}
