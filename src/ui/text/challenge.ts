import { bilingual } from './language.ts';

/** The question that this terminal shows and a phone answers in its proof. */
export const challengeText = bilingual({
  fr: {
    title: 'Question à faire lire au téléphone',
    how: 'Le patient vise ce code avec son appareil photo, ou tape ces chiffres sous le sien, par «\u00a0Le comptoir affiche un numéro\u00a0». Sa preuve ne vaut alors qu’ici.',
    code: 'Question, à lire avec le téléphone',
    setting: 'Question à l’écran',
    settings: { off: 'Sans', on: 'À chaque patient' },
  },
  en: {
    title: 'Challenge for the phone to read',
    how: 'The patient aims the phone’s camera at this code, or types these digits under their own code: “The counter shows a number”. Their proof is then good here only.',
    code: 'Challenge, to be read by the phone',
    setting: 'Challenge on screen',
    settings: { off: 'None', on: 'For each patient' },
  },
});
