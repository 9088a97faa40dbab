import type { Result } from '#core/shared';
import { amendmentType, amendTables, tariffs, type TariffTables, type TariffsCode } from '#core/tariffs';
import { acceptSignedFile, pinRoots, type KeysetCode } from '#core/verify';
import type { CommandIo } from '../command.ts';

/** A signed amended table of `file`, applied to the tables of this release. Naming `trust` is the decision to trust its roots. */
export async function readTariffsFile(
  file: string,
  trust: string,
  io: CommandIo,
): Promise<Result<TariffTables, TariffsCode | KeysetCode>> {
  const roots = await pinRoots((await io.readText(`${trust}/racines.json`)).trimEnd());
  if (!roots.ok) return roots;
  const payload = await acceptSignedFile((await io.readText(file)).trimEnd(), amendmentType, roots.value);
  return payload.ok ? amendTables(tariffs, payload.value) : payload;
}
