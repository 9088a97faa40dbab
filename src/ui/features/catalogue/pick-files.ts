import type { BdpmFiles } from '#core/acts';

/**
 * The official files among those chosen, told by their names (a browser adds ` (1)` to a second download).
 * Null when the file of boxes and prices is not there.
 */
export async function pickFiles(chosen: readonly File[]): Promise<BdpmFiles | null> {
  const bytesOf = async (name: RegExp) => {
    const file = chosen.find((candidate) => name.test(candidate.name));
    return file ? new Uint8Array(await file.arrayBuffer()) : undefined;
  };
  const [presentations, specialities, generics] = await Promise.all([
    bytesOf(/^CIS_CIP_bdpm/i),
    bytesOf(/^CIS_bdpm/i),
    bytesOf(/^CIS_GENER_bdpm/i),
  ]);
  if (!presentations) return null;
  return { presentations, ...(specialities && { specialities }), ...(generics && { generics }) };
}
