import type { RoomFault } from '#core/record';
import { bilingual } from './language.ts';

/** Where invoices are kept, and what was found of it. */
export const storageText = bilingual({
  fr: {
    title: 'Enregistrement',
    twoRooms: 'Deux journaux indépendants',
    oneRoom: 'Un seul journal\u00a0: ce navigateur n’en garde pas de second',
    hasSpace: 'Place vérifiée par écriture',
    persisted: 'Protégé du ménage du navigateur',
    notPersisted: 'Non protégé du ménage du navigateur\u00a0: installez l’application',
    lastKnown: (number: string) => `Dernier connu\u00a0: n°\u00a0${number}.`,
    repaired: (seen: RoomFault, records: number) =>
      ({
        refused: `Un journal ne s’ouvrait plus\u00a0: refait depuis le second, ${records} écritures.`,
        empty: `Un journal était vide\u00a0: refait depuis le second, ${records} écritures.`,
        short: `Il manquait la fin d’un journal\u00a0: complétée depuis le second, ${records} écritures.`,
        damaged: `Un journal était abîmé\u00a0: refait depuis le second, ${records} écritures.`,
      })[seen],
    unreadable: 'Ce poste n’a pas pu ouvrir ce qu’il garde. Comptoir n’a rien effacé.',
    repairedWhy: 'Rien n’est perdu. Une écriture le dit.',
    close: 'Fermer',
    check: 'Contrôle complet du journal',
    checking: (percent: number) => `Contrôle en cours, ${percent}\u00a0%`,
    checked: (records: number) =>
      records > 1 ? `${records} écritures contrôlées, toutes intactes` : `${records} écriture contrôlée, intacte`,
    checkFailed: (seq: number) => `L’écriture ${seq} ne tient pas`,
    checkStopped: 'Le contrôle s’est arrêté. Recommencez.',
  },
  en: {
    title: 'Storage',
    twoRooms: 'Two independent journals',
    oneRoom: 'One journal only: this browser keeps no second one',
    hasSpace: 'Space checked by writing',
    persisted: 'Safe from the browser’s clean-up',
    notPersisted: 'Not safe from the browser’s clean-up: install the app',
    lastKnown: (number) => `Last known: no. ${number}.`,
    repaired: (seen, records) =>
      ({
        refused: `A journal no longer opened: made again from the second, ${records} records.`,
        empty: `A journal was empty: made again from the second, ${records} records.`,
        short: `A journal lacked its end: completed from the second, ${records} records.`,
        damaged: `A journal was damaged: made again from the second, ${records} records.`,
      })[seen],
    unreadable: 'This terminal could not open what it keeps. Comptoir has erased nothing.',
    repairedWhy: 'Nothing is lost. A record tells of it.',
    close: 'Close',
    check: 'Check the whole journal',
    checking: (percent) => `Checking, ${percent}%`,
    checked: (records) => (records === 1 ? '1 record checked, intact' : `${records} records checked, all intact`),
    checkFailed: (seq) => `Record ${seq} does not hold`,
    checkStopped: 'The check stopped. Try again.',
  },
});
