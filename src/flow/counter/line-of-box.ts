import type { Medicine } from '#core/acts';
import { genericCapOn } from '#core/price';
import { shelfLife } from '#core/read';
import type { CivilDate } from '#core/shared';
import { tariffOn, type TariffTables } from '#core/tariffs';
import type { LineAlert, NewLine } from './draft.ts';

/** The expiry printed on the box, the day it is handed over, and the tables of the practice. */
export interface Handed {
  readonly expiry?: CivilDate | undefined;
  readonly on: CivilDate;
  readonly tables: TariffTables;
}

function alertOf(medicine: Medicine, { expiry, on }: Handed): LineAlert | null {
  const life = shelfLife(expiry, on);
  if (expiry !== undefined && life === 'expired') return { kind: 'expired', date: expiry, isSettled: false };
  if (expiry !== undefined && life === 'soon') return { kind: 'expires-soon', date: expiry, isSettled: false };
  return medicine.rates.length > 1 ? { kind: 'two-rates', isSettled: false } : null;
}

/** The medicine's own name, before the form of the box: `VENTOLINE 100 microgrammes/dose, suspension` → its first part. */
function namesOf({ name, presentation }: Medicine): { label: string; detail: string } {
  const [label = name, ...form] = name.split(',').map((part) => part.trim());
  return { label, detail: [...form, presentation].join(', ') };
}

/** What the base of a princeps is limited to that day. The limit stays unknown without a generic in a box like its own. */
function capOf({ generic }: Medicine, { on, tables }: Handed): Pick<NewLine, 'genericCapCents'> {
  if (!generic?.dearest) return {};
  return { genericCapCents: genericCapOn(generic.dearest, tariffOn(tables, 'generic-cap.delay', on), on) };
}

/**
 * The line of one box. A medicine whose rate depends on the indication takes its lower rate until a person confirms;
 * a free price stays to be typed. The price of the dearest generic goes on the line: an invoice tells what it was priced
 * with.
 */
export function lineOfBox(medicine: Medicine, handed: Handed): NewLine {
  const rate = medicine.rates.length === 0 ? undefined : Math.min(...medicine.rates);
  const alert = alertOf(medicine, handed);
  return {
    cip13: medicine.cip13,
    ...namesOf(medicine),
    quantity: 1,
    feeCents: null,
    relatedToAld: null,
    substitution: 'accepted',
    ...(medicine.priceCents === null ? {} : { unitPriceCents: medicine.priceCents }),
    ...(medicine.dispensingFeeCents === null ? {} : { dispensingFeeCents: medicine.dispensingFeeCents }),
    ...(rate === undefined ? {} : { ratePct: rate }),
    ...capOf(medicine, handed),
    ...(alert === null ? {} : { alert }),
  };
}
