import { assure, child, insured, mutuelle, thisYear } from './build-person.ts';
import type { TrainingPerson } from './training-person.ts';

/** People whose names strain a screen: long, hyphenated, with apostrophes, from Brittany, the Basque Country, Tahiti. */
export const longNames: readonly TrainingPerson[] = [
  {
    id: 'nom-breton',
    label: { fr: 'Noms longs, traits d’union et apostrophes', en: 'Long names, hyphens and apostrophes' },
    rights: (today) => {
      const amo = thisYear(today);
      return {
        ass: assure('2810229019157', '01', '2910001'),
        ben: [
          insured(
            {
              nom: 'L’Hostis-Kerguélen Du Plessix',
              usu: 'Le Borgne D’Arbois De La Tour',
              pre: 'Anne-Gaëlle Marie-Françoise',
              nai: '19810214',
            },
            amo,
          ),
          child({ nom: 'Le Borgne D’Arbois De La Tour', pre: 'Fañch', nai: '20150921', nir: '1150929019088' }, amo),
        ],
        amc: [mutuelle(today, '0029019700', '0044332211', 'OCEAN2')],
      };
    },
  },
  {
    id: 'nom-basque',
    label: { fr: 'Nom basque, régime agricole', en: 'Basque name, agricultural scheme' },
    rights: (today) => ({
      ass: assure('1690864102083', '02', '6410064'),
      ben: [insured({ nom: 'Etxeberria-Goñi', pre: 'Beñat', nai: '19690827' }, thisYear(today))],
    }),
  },
  {
    id: 'nom-polynesien',
    label: { fr: 'Nom polynésien, né en Corse', en: 'Polynesian name, born in Corsica' },
    rights: (today) => ({
      ass: assure('199102A004031', '01', '2010001'),
      ben: [insured({ nom: 'Tehei’Ura', pre: 'Māhina Hinanō', nai: '19991018' }, thisYear(today))],
      amc: [mutuelle(today, '0020004100', '0022113344', 'ILES1')],
    }),
  },
];
