/** Dated tables (tariffs, rates, exemptions, ceilings) with the source of every row. Data, not code. */
export type { TariffRow, TariffUnit } from './row.ts';
export { amendmentFormat, amendmentType, amendTables, type TariffsCode } from './amend-tables.ts';
export { findTableFaults } from './find-table-faults.ts';
export { makeTables, tariffOn, type TariffTables } from './tables.ts';
export { tableChecksum } from './table-checksum.ts';
export { tariffChapters, tariffs } from './current.ts';
