/** What is counted one by one. Oral forms of one group may replace each other, so that 30 capsules are 30 tablets. */
const pieces = new Set(
  'comprime gelule capsule gomme lyophilisat ovule suppositoire pastille dispositif film dose'.split(' '),
);
const measures = new Set(['ml', 'l', 'g', 'mg']);

/**
 * What a box holds, to compare it with another of its group: a number of pieces, or containers and their measure.
 * Null when the label says it in another way (kits, calendars, packs of packs): no comparison is then made.
 *
 * @param label the presentation of the BDPM, such as `plaquette(s) PVC aluminium de 30 comprimé(s)`.
 */
export function boxContent(label: string): string | null {
  const plain = label
    .replaceAll('(s)', '')
    .replaceAll(/\([^)\d]*\)/g, ' ')
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase();
  const figures = plain.match(/\d+(?:[.,]\d+)?/g) ?? [];
  const found = /^(?:(\d+) \D*?|\D*?)\bde (\d+(?:[.,]\d+)?) +([a-z]+)/.exec(plain);
  if (!found) return null;
  const [, containers, figure = '', word = ''] = found;
  if (figures.length !== (containers === undefined ? 1 : 2)) return null;
  const [count, amount] = [Number(containers ?? 1), Number(figure.replace(',', '.'))];
  if (measures.has(word)) return `${count} × ${amount} ${word}`;
  return pieces.has(word.replace(/s$/, '')) ? String(count * amount) : null;
}
