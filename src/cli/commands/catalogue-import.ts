import { buildCatalogue } from '#core/acts';
import type { CommandIo, CommandResult, CommandUsage, ParsedOptions } from '../command.ts';
import { catalogueText } from '../read-catalogue-file.ts';

export const usage: CommandUsage = {
  line: '--bdpm DIR --out FILE',
  help: 'a medicine catalogue from the three official files of the BDPM',
  positionals: [0, 0],
  values: ['bdpm', 'out'],
  required: ['bdpm', 'out'],
};

/** Imports CIS_CIP, CIS and CIS_GENER; exit 1 when no row is a medicine box. */
export async function run({ values }: ParsedOptions, io: CommandIo): Promise<CommandResult> {
  const read = (name: string) => io.readBytes(`${values.get('bdpm') ?? '.'}/${name}`);
  const presentations = await read('CIS_CIP_bdpm.txt');
  const specialities = await read('CIS_bdpm.txt');
  const generics = await read('CIS_GENER_bdpm.txt');
  const { catalogue, report } = buildCatalogue({ presentations, specialities, generics });
  if (catalogue.medicines.length === 0) return { status: 1, json: { ok: false, code: 'ACTS_CATALOGUE_EMPTY' } };
  await io.writeText(values.get('out') ?? '', catalogueText(catalogue.medicines));
  return { status: 0, json: { ok: true, ...report } };
}
