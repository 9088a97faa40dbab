import { describe, expect, it } from 'vitest';
import { boxContent } from './box-content.ts';
import { buildCatalogue } from './build-catalogue.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);

describe('what a box holds', () => {
  it.each([
    ['plaquette(s) PVC PVDC aluminium de 30 comprimé(s)', '30'],
    ['plaquettes PVC PVDC aluminium de 30 gélules', '30'],
    ['1 flacon(s) polyéthylène haute densité (PEHD) de 28 comprimé(s) avec fermeture de sécurité enfant', '28'],
    ['3 plaquette(s) thermoformée(s) aluminium de 28  comprimé(s)', '84'],
    ['30 sachets-doses aluminium (PEBD) papier de 1 dispositif', '30'],
    ['1 flacon(s) compte-gouttes de 2,5  ml', '1 × 2.5 ml'],
    ['3 flacon(s) compte-gouttes de 2,5  ml', '3 × 2.5 ml'],
    ['flacon de 200 doses', '200'],
  ])('%s: %s', (label, content) => {
    expect(boxContent(label)).toBe(content);
  });

  it.each([
    '1 flacon(s) en verre',
    '1 tube(s) aluminium de 5 g avec 2 pansements adhésifs',
    '1 flacon(s) de poudre de 1 g - 1 ampoule(s) de solvant de 10 ml',
    'plaquette(s) PVC-Aluminium de 56 (28×15 mg + 28×45 mg) comprimés',
    '20 récipient(s) de 2 ml suremballée(s) par plaquette de 5 récipients',
    'plaquette(s) de 12 éléments',
    '',
  ])('is not told by "%s"', (label) => {
    expect(boxContent(label)).toBeNull();
  });
});

interface Row {
  readonly cis: string;
  readonly cip13: string;
  readonly label?: string;
  readonly state?: string;
  readonly day?: string;
  readonly rate?: string;
  readonly price?: string;
}

const thirty = 'plaquette(s) de 30 comprimé(s)';
const sold = 'Déclaration de commercialisation';

function rowOf({ cis, cip13, label = thirty, state = sold, day = '01/03/2020', rate = '65%', price = '10,00' }: Row) {
  const cells = [cis, cip13.slice(5, 12), label, 'Présentation active', state, day, cip13, 'oui', rate, price];
  return [...cells, price, '1,02', ''].join('\t');
}

const princeps = { cis: '60000001', cip13: '3400949497294', price: '16,00' };
const generic = { cis: '60000002', cip13: '3400949497706' };
const other = { cis: '60000003', cip13: '3400949001453' };
const repertoire = ['7\tGROUPE\t60000001\t0\t1', '7\tGROUPE\t60000002\t1\t2', '7\tGROUPE\t60000003\t4\t3'];

function dearest(rows: readonly Row[], groups: readonly string[] = repertoire) {
  const presentations = utf8(rows.map(rowOf).join('\n'));
  const { catalogue } = buildCatalogue({ presentations, generics: utf8(groups.join('\r\n')) });
  return catalogue.byCip13.get(princeps.cip13)?.generic?.dearest;
}

describe('the dearest generic of a group', () => {
  it('is the highest price among boxes of the same content, since the first of them came to the market', () => {
    const found = dearest([princeps, generic, { ...other, price: '11,50', day: '05/06/2018' }]);
    expect(found).toEqual({ priceCents: 1150, since: '2018-06-05' });
  });

  it.each([
    ['another content', { label: 'plaquette(s) de 90 comprimé(s)' }],
    ['no longer on the market', { state: 'Déclaration d’arrêt de commercialisation' }],
    ['not reimbursed', { rate: '' }],
    ['without a price', { price: '' }],
    ['without a day', { day: '' }],
  ])('leaves out a box that is %s', (_what, change) => {
    const dear = { ...other, price: '15,00', ...change };
    expect(dearest([princeps, generic, dear])).toEqual({ priceCents: 1000, since: '2020-03-01' });
    expect(dearest([princeps, dear])).toBeUndefined();
  });

  it('is given to a princeps of one group only', () => {
    expect(dearest([princeps, generic], repertoire.slice(1))).toBeUndefined();
    expect(dearest([princeps, generic], [...repertoire, '8\tAUTRE\t60000001\t0\t1'])).toBeUndefined();
    expect(dearest([{ ...princeps, label: '1 flacon(s)' }, generic])).toBeUndefined();
  });

  it('is not given to the generics themselves', () => {
    const presentations = utf8([princeps, generic].map(rowOf).join('\n'));
    const { catalogue } = buildCatalogue({ presentations, generics: utf8(repertoire.join('\n')) });
    expect(catalogue.byCip13.get(generic.cip13)?.generic).toEqual({ id: '7', role: 'generic' });
  });
});
