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
    close: 'Fermer',
    why: 'Pourquoi\u00a0?',
    nothingFound: (typed: string) => `Rien pour «\u00a0${typed}\u00a0». Essayez d’autres lettres ou le code.`,
  },
  en: {
    keys: 'Keys',
    training: 'TRAINING',
    trainingMeans: 'Made-up people, nothing leaves for the insurers',
    whatHappened: 'What happened',
    whatToDo: 'What to do',
    verified: 'Verified',
    close: 'Close',
    why: 'Why?',
    nothingFound: (typed) => `Nothing for “${typed}”. Try other letters or the code.`,
  },
});
