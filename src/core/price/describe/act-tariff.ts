import type { Act } from '#core/acts';
import { accept, refuse, share, type Result } from '#core/shared';
import type { TariffRow } from '#core/tariffs';
import type { PriceRefusalCode } from '../code.ts';
import type { Frame } from '../frame.ts';
import { noteUnsettled } from '../note-unsettled.ts';
import type { SituationLine } from '../situation.ts';
import type { LineFacts } from './line-facts.ts';
import { modifierCents } from './modifier-cents.ts';
import { overseasOf } from './overseas-of.ts';

type Priced = Pick<LineFacts, 'code' | 'feeCents' | 'baseCents' | 'baseRule' | 'baseSource'>;

/** Share of the tariff that CCAM pays for each association code (disposition générale III-3 B). */
const associationPct: Readonly<Record<number, number>> = { 1: 100, 2: 50, 3: 75, 4: 100, 5: 50 };

/**
 * Base and charge of an act: the tariff of the day × quantity, its association and modifiers.
 * A non-OPTAM doctor who charges more bills the older key letter at its own tariff (ameli 2024-11-28).
 */
export function actTariff(
  frame: Frame,
  line: SituationLine,
  act: Act | null,
  index: number,
): Result<Priced, PriceRefusalCode> {
  const code = line.code ?? '';
  const path = `lines[${index}]`;
  const modifiers = modifierCents(frame, line, path);
  if (!modifiers.ok) return modifiers;
  const charge = (unit: number) =>
    share(unit * (line.quantity ?? 1), associationPct[line.association ?? 1] ?? 100) + modifiers.value;
  if (line.baseCents !== undefined) {
    return accept(billed(line, charge(line.baseCents), { code, baseRule: 'base.given', baseSource: 'situation' }));
  }
  const row = tariffOf(frame, act);
  if (!row) return refuse('PRICE_TARIFF_UNKNOWN', { path: `${path}.code` });
  noteUnsettled(frame, row, path);
  const tariff = charge(row.value);
  if (frame.sector === '2' && act?.withOverrun !== undefined && (line.feeCents ?? tariff) > tariff) {
    const older = frame.tariff(`doctor.${act.withOverrun}`);
    if (!older) return refuse('PRICE_TARIFF_UNKNOWN', { path: `${path}.code` });
    frame.notes.add('PRICE_CODED_WITH_OVERRUN', path);
    const about = { code: act.withOverrun, baseRule: 'base.non-optam', baseSource: older.source } as const;
    return accept(billed(line, charge(older.value), about));
  }
  return accept(billed(line, tariff, { code, baseRule: 'base.tariff', baseSource: row.source }));
}

function billed(line: SituationLine, tariff: number, about: Pick<Priced, 'code' | 'baseRule' | 'baseSource'>): Priced {
  const feeCents = line.feeCents ?? tariff;
  const { code, baseRule, baseSource } = about;
  return { code, feeCents, baseCents: Math.min(tariff, feeCents), baseRule, baseSource };
}

/**
 * The row of an act on the day, with the coefficient of the department overseas.
 * Sector 3 pays on the tarif d'autorité, of which no row is sourced: never the conventional tariff.
 */
function tariffOf(frame: Frame, act: Act | null): Pick<TariffRow, 'value' | 'source' | 'unsettled'> | null {
  if (!act || (frame.profession === 'doctor' && frame.sector === '3')) return null;
  const row = frame.tariff(`${act.profession}.${act.code}`);
  const department = overseasOf(frame);
  if (!row || department === null) return row;
  const coefficient = frame.tariff(`overseas.${frame.profession}.${department}`);
  if (!coefficient) return { ...row, unsettled: 'no coefficient for this department on this day' };
  const source = `${row.source}; ${coefficient.source}`;
  const unsettled = coefficient.unsettled ?? row.unsettled;
  const value = share(row.value, coefficient.value, 1000);
  return unsettled === undefined ? { value, source } : { value, source, unsettled };
}
