import { dentalActs } from './rows/dental-acts.ts';
import { dentalCeilings } from './rows/dental-ceilings.ts';
import { dispensing } from './rows/dispensing.ts';
import { doctorActs } from './rows/doctor-acts.ts';
import { doctorSupplements } from './rows/doctor-supplements.ts';
import { insurance } from './rows/insurance.ts';
import { overseas } from './rows/overseas.ts';
import { rates } from './rows/rates.ts';
import { withholdings } from './rows/withholdings.ts';
import { makeTables, type TariffTables } from './tables.ts';
import { tariffSha256, tariffVersion } from './version.ts';

/** Rows of this release, by chapter of docs/tariffs.md. */
export const tariffChapters = {
  'doctor-acts': doctorActs,
  'doctor-supplements': doctorSupplements,
  'dental-acts': dentalActs,
  'dental-ceilings': dentalCeilings,
  dispensing,
  rates,
  withholdings,
  insurance,
  overseas,
};

/** The tables of this release. */
export const tariffs: TariffTables = makeTables(tariffVersion, tariffSha256, Object.values(tariffChapters).flat());
