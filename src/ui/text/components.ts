import { bilingual } from './language.ts';

/** Words of the shared components. */
export const componentText = bilingual({
  fr: {
    keys: 'Touches',
    training: 'FORMATION',
    trainingMeans: 'Assurés fictifs, rien ne part vers les caisses',
    whatHappened: 'Ce qui s’est passé',
    whatToDo: 'Que faire',
    verified: 'Vérifié',
  },
  en: {
    keys: 'Keys',
    training: 'TRAINING',
    trainingMeans: 'Made-up people, nothing leaves for the insurers',
    whatHappened: 'What happened',
    whatToDo: 'What to do',
    verified: 'Verified',
  },
});
