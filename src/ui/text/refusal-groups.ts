import { bilingual } from './language.ts';

/** What a refusal asks of the counter: read again, refresh the patient's app, mend this terminal, or do without. */
export type RefusalClass = 'rescan' | 'refresh' | 'terminal' | 'refuse';

/** One thing to do; the first of a list is the most likely, and its key is Enter. */
export interface NextStep {
  readonly key: 'Enter' | 'F9' | 'F7' | null;
  readonly text: string;
}

/** Refusals that ask the same thing of the counter share a title and next steps. */
export type RefusalGroup =
  | 'misread'
  | 'newCode'
  | 'phoneClock'
  | 'challenge'
  | 'refreshApp'
  | 'refreshLists'
  | 'terminalClock'
  | 'terminalSetup'
  | 'otherMode'
  | 'opposed'
  | 'notAccepted';

/** The class of each group. */
export const classOfGroup: Readonly<Record<RefusalGroup, RefusalClass>> = {
  misread: 'rescan',
  newCode: 'rescan',
  phoneClock: 'rescan',
  challenge: 'refuse',
  refreshApp: 'refresh',
  refreshLists: 'terminal',
  terminalClock: 'terminal',
  terminalSetup: 'terminal',
  otherMode: 'refuse',
  opposed: 'refuse',
  notAccepted: 'refuse',
};

interface GroupText {
  /** What happened, six words at most. */
  readonly title: string;
  readonly next: readonly [NextStep, ...NextStep[]];
}

const again = { fr: 'Lire un autre code', en: 'Read another code' };
const without = { fr: 'Facturer sans téléphone, sans preuve', en: 'Bill without phone, no proof' };
const park = { fr: 'Mettre les lignes en attente', en: 'Park the lines' };

/** Next steps in one language: the first on Enter, then billing without the phone, then parking. */
function steps(language: 'fr' | 'en', first: string = again[language]): GroupText['next'] {
  return [
    { key: 'Enter', text: first },
    { key: 'F9', text: without[language] },
    { key: 'F7', text: park[language] },
  ];
}

/** Title and next steps of each group. */
export const groupText = bilingual<Readonly<Record<RefusalGroup, GroupText>>>({
  fr: {
    misread: { title: 'Lecture incomplète, relisez le code', next: steps('fr', 'Relire le même code, bien à plat') },
    newCode: { title: 'Demandez un nouveau code', next: steps('fr', 'Lire le code suivant du téléphone') },
    phoneClock: {
      title: 'L’heure du téléphone est décalée',
      next: steps('fr', 'Le patient règle l’heure en automatique, puis relire'),
    },
    challenge: {
      title: 'Le code ne répond pas',
      next: steps('fr', 'Le patient lit d’abord le code de cet écran, puis relire'),
    },
    refreshApp: {
      title: 'L’application doit se mettre à jour',
      next: steps('fr', 'Le patient ouvre l’application avec du réseau, puis relire'),
    },
    refreshLists: {
      title: 'Ce poste ne peut pas vérifier',
      next: steps('fr', 'Rendre le réseau à ce poste, puis relire'),
    },
    terminalClock: {
      title: 'L’heure de ce poste est fausse',
      next: steps('fr', 'Remettre ce poste à l’heure, puis relire'),
    },
    terminalSetup: {
      title: 'Ce poste ne peut pas vérifier',
      next: steps('fr', 'Transmettre le code ci-dessous au support'),
    },
    otherMode: { title: 'Ce code vient d’un autre mode', next: steps('fr') },
    opposed: { title: 'Ce téléphone est opposé', next: steps('fr') },
    notAccepted: { title: 'Ce code ne peut être accepté', next: steps('fr') },
  },
  en: {
    misread: { title: 'Incomplete read, scan again', next: steps('en', 'Read the same code again, held flat') },
    newCode: { title: 'Ask for a new code', next: steps('en', 'Read the phone’s next code') },
    phoneClock: {
      title: 'The phone’s clock is off',
      next: steps('en', 'The patient sets the time to automatic, then read again'),
    },
    challenge: {
      title: 'The code gives no answer',
      next: steps('en', 'The patient first reads the code on this screen, then read again'),
    },
    refreshApp: {
      title: 'The app needs to refresh',
      next: steps('en', 'The patient opens the app with a network, then read again'),
    },
    refreshLists: {
      title: 'This terminal cannot verify',
      next: steps('en', 'Give this terminal its network back, then read again'),
    },
    terminalClock: {
      title: 'This terminal’s clock is wrong',
      next: steps('en', 'Set this terminal’s clock right, then read again'),
    },
    terminalSetup: {
      title: 'This terminal cannot verify',
      next: steps('en', 'Give the code below to support'),
    },
    otherMode: { title: 'This code is from another mode', next: steps('en') },
    opposed: { title: 'This phone is blocked', next: steps('en') },
    notAccepted: { title: 'This code cannot be accepted', next: steps('en') },
  },
});
