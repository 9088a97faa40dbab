import { centimes, type CivilDate } from '#core/shared';
import type { GenericGroup, Medicine } from './medicine.ts';

/**
 * A dozen boxes for training, typed from the public medicine database (ANSM, French Open Licence, state of 2026-07-24),
 * so that a first scan is priced before a practice has imported its own file.
 * Columns: CIP13, CIS, name, box, rate, price without fee and dispensing fee in cents.
 */
const rows: readonly (readonly [string, string, string, string, number, number, number])[] = [
  ['3400935740557', '62597050', 'PREDNISOLONE BIOGARAN 20 mg, comprimé effervescent', '20 comprimés', 65, 318, 102],
  ['3400949001453', '61754100', 'VENTOLINE 100 microgrammes/dose, suspension', 'flacon de 200 doses', 65, 341, 102],
  ['3400930151440', '63865252', 'MOMETASONE BIOGARAN 50 microgrammes/dose', 'flacon de 16 g', 30, 446, 102],
  ['3400931863014', '62944693', 'SPASFON LYOC 80 mg, lyophilisat oral', '10 lyophilisats', 15, 143, 102],
  ['3400930302613', '62173429', 'BACLOFENE BIOGARAN 10 mg, comprimé sécable', '30 comprimés', 30, 248, 102],
  ['3400932440276', '60662058', 'GELOX, suspension buvable en sachet', '30 sachets', 15, 417, 102],
  ['3400935955838', '60234100', 'DOLIPRANE 1000 mg, comprimé', '8 comprimés', 65, 116, 102],
  ['3400949497294', '60002283', 'ANASTROZOLE ACCORD 1 mg, comprimé pelliculé', '30 comprimés', 100, 2434, 102],
  ['3400930065785', '62080626', 'LEVOTHYROX 75 microgrammes, comprimé sécable', '30 comprimés', 65, 155, 102],
  ['3400930121405', '62080626', 'LEVOTHYROX 75 microgrammes, comprimé sécable', '90 comprimés', 65, 400, 276],
  ['3400933857042', '69118175', 'AMOXICILLINE BIOGARAN 500 mg, gélule', '12 gélules', 65, 153, 102],
  ['3400933095253', '66116589', 'GAVISCON, suspension buvable en sachet', '24 sachets', 15, 397, 102],
  ['3400936513532', '67928173', 'LYRICA 25 mg, gélule', '84 gélules', 65, 1338, 102],
];

/** Group, price of the dearest generic and day of the first one, of each princeps of the list that has them. */
const princeps: Readonly<Record<string, readonly [string, number, string]>> = {
  '3400931863014': ['17', 143, '2006-01-06'],
  '3400930065785': ['794', 133, '2017-12-11'],
  '3400933095253': ['1132', 305, '2014-10-17'],
  '3400936513532': ['1249', 618, '2015-11-27'],
};

function groupOf(cip13: string): GenericGroup | null {
  const found = princeps[cip13];
  if (!found) return null;
  const [id, cents, since] = found;
  return { id, role: 'princeps', dearest: { priceCents: centimes(cents), since: since as CivilDate } };
}

/** The boxes a terminal knows before a practice imports the public medicine database. */
export const trainingMedicines: readonly Medicine[] = rows.map(
  ([cip13, cis, name, presentation, rate, price, dispensingFee]) => ({
    cip13,
    cip7: cip13.slice(5, 12),
    cis,
    name,
    presentation,
    rates: [rate],
    priceCents: centimes(price),
    dispensingFeeCents: centimes(dispensingFee),
    generic: groupOf(cip13),
    isMarketed: true,
  }),
);
