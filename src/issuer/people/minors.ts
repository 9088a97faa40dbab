import { assure, insured, thisYear } from './build-person.ts';
import type { TrainingPerson } from './training-person.ts';

/** People who have rights of their own and may not activate a phone: adults only. */
export const minors: readonly TrainingPerson[] = [
  {
    id: 'mineure',
    label: { fr: 'Jeune de 16 ans, refusée à l’activation', en: 'Aged 16, refused at activation' },
    rights: (today) => {
      const born = Number(today.slice(0, 4)) - 16;
      return {
        ass: assure(`2${String(born).slice(2)}0175056021`, '01', '7510001'),
        ben: [insured({ nom: 'Fournier', pre: 'Zoé', nai: `${born}0115` }, thisYear(today))],
      };
    },
  },
];
