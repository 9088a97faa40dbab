import { assure, child, insured, lastYear, mutuelle, thisYear } from './build-person.ts';
import type { TrainingPerson } from './training-person.ts';

/** One person for each situation that changes what the counter sees or pays. */
export const situations: readonly TrainingPerson[] = [
  {
    id: 'adulte',
    label: { fr: 'Adulte seule, AMO et AMC', en: 'Adult, mandatory and complementary cover' },
    rights: (today) => ({
      ass: assure('2850578006048', '01', '7510001'),
      ben: [insured({ nom: 'Lefebvre', usu: 'Durand', pre: 'Camille', nai: '19850512' }, thisYear(today))],
      amc: [mutuelle(today, '0075432109', '0012345678', 'CONFORT3')],
    }),
  },
  {
    id: 'famille',
    label: { fr: 'Parent et trois enfants, dont des jumeaux', en: 'Parent and three children, two of them twins' },
    rights: (today) => {
      const amo = thisYear(today);
      return {
        ass: assure('1820731555027', '01', '3110001'),
        ben: [
          insured({ nom: 'Moreau', pre: 'Julien', nai: '19820719' }, amo),
          child({ nom: 'Moreau', pre: 'Louise', nai: '20120714', nir: '2120731555214' }, amo),
          child({ nom: 'Moreau', pre: 'Nathan', nai: '20170302', nir: '1170331555087' }, amo),
          child({ nom: 'Moreau', pre: 'Jeanne-Marie', nai: '20170302', nir: '2170331555088', rg: '2' }, amo),
        ],
        amc: [mutuelle(today, '0031555200', '0099887766', 'FAMILLE2')],
      };
    },
  },
  {
    id: 'sans-amc',
    label: { fr: 'AMO sans complémentaire', en: 'Mandatory cover only' },
    rights: (today) => ({
      ass: assure('1911144109033', '01', '4410001'),
      ben: [insured({ nom: 'Guérin', pre: 'Thomas', nai: '19911123' }, thisYear(today))],
    }),
  },
  {
    id: 'ald',
    label: { fr: 'Affection de longue durée', en: 'Long-term illness (ALD)' },
    rights: (today) => ({
      ass: assure('1560913055112', '01', '1310001'),
      ben: [insured({ nom: 'Roux', pre: 'André', nai: '19560908' }, thisYear(today, '1000'))],
      amc: [mutuelle(today, '0013204417', '0055443322', 'SENIOR1')],
    }),
  },
  {
    id: 'c2s',
    label: { fr: 'Complémentaire santé solidaire gratuite', en: 'Free solidarity cover (C2S)' },
    rights: (today) => ({
      ass: assure('2940259350061', '01', '5910001'),
      ben: [insured({ nom: 'Da Silva', pre: 'Inês', nai: '19940217' }, thisYear(today, '0001'))],
    }),
  },
  {
    id: 'alsace-moselle',
    label: { fr: 'Régime local d’Alsace-Moselle', en: 'Alsace-Moselle local scheme' },
    rights: (today) => ({
      ass: assure('2790667482015', '01', '6710001'),
      ben: [insured({ nom: 'Müller', usu: 'Schneider', pre: 'Hélène', nai: '19790630' }, thisYear(today, '0100'))],
      amc: [mutuelle(today, '0067482300', '0011223344', 'ALSACE1')],
    }),
  },
  {
    id: 'maternite',
    label: { fr: 'Maternité', en: 'Maternity' },
    rights: (today) => ({
      ass: assure('2960369123074', '01', '6910001'),
      ben: [insured({ nom: 'Benali', pre: 'Yasmine', nai: '19960311' }, thisYear(today, '0010'))],
      amc: [mutuelle(today, '0069123500', '0077665544', 'CONFORT3')],
    }),
  },
  {
    id: 'droits-echus',
    label: { fr: 'Droits AMO terminés depuis l’an dernier', en: 'Mandatory cover that ended last year' },
    rights: (today) => ({
      ass: assure('1880433063099', '01', '3310001'),
      ben: [insured({ nom: 'Petit', pre: 'Maxime', nai: '19880405' }, lastYear(today))],
    }),
  },
  {
    id: 'telephone-oppose',
    label: { fr: 'Téléphone perdu, mis en opposition', en: 'Lost phone, opposed' },
    isOpposed: true,
    rights: (today) => ({
      ass: assure('2731235238046', '01', '3510001'),
      ben: [insured({ nom: 'Le Gall', pre: 'Nolwenn', nai: '19731204' }, thisYear(today))],
    }),
  },
];
