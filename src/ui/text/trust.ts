import type { HandOverCode } from '#flow/hand-over-trust';
import type { StoredTrustFile } from '#flow/ports';
import { bilingual } from './language.ts';

type Source = StoredTrustFile['source'];
type Sources = Readonly<Record<Source, string>>;
type HandOverSentences = Readonly<Record<HandOverCode, string>>;

/** What this terminal checks phones with: its keys, its lists, its clock, and handing them to another. */
export const trustText = bilingual({
  fr: {
    title: 'Clés et listes d’opposition',
    lead: 'Avec ces fichiers signés, ce poste vérifie les téléphones sans réseau.',
    keys: 'Clés des organismes',
    keysOf: (seq: number) => `Version ${seq}`,
    noKeys: 'Aucune clé sur ce poste',
    lists: 'Listes d’opposition',
    listCount: (count: number) => (count > 1 ? `${count} listes` : 'Une liste'),
    noLists: 'Aucune liste sur ce poste',
    age: (moment: string, length: string) => `${moment}, il y a ${length}`,
    ends: (length: string) => `valent encore ${length}`,
    ended: 'ont expiré',
    sources: {
      network: 'reçues par le réseau',
      file: 'reçues d’un autre poste, par fichier',
      bundle: 'livrées avec cette version',
    } satisfies Sources as Sources,
    clock: 'Horloge du poste',
    clockRight: 'à l’heure, d’après le serveur',
    clockUnknown: 'aucun serveur n’a donné l’heure depuis l’ouverture',
    clockAhead: (length: string) => `avance de ${length} sur le serveur`,
    clockBehind: (length: string) => `retarde de ${length} sur le serveur`,
    refresh: 'Actualiser maintenant',
    refreshing: 'Lecture des fichiers signés…',
    handOver: 'Remettre à un autre poste',
    take: 'Recevoir d’un autre poste',
    handOverWhy:
      'Un poste sans réseau reçoit clés et listes par un fichier. Rien n’y est secret, et chaque signature y est revérifiée.',
    handedOver: (name: string) => `Fichier ${name} enregistré\u00a0: ouvrez-le sur l’autre poste.`,
    fresh: 'Tout est déjà à jour.',
    taken: (count: number) => (count > 1 ? `${count} fichiers nouveaux, vérifiés.` : 'Un fichier nouveau, vérifié.'),
    unreachable: 'Le réseau ne répond pas. Ce qui est en place reste.',
    nothing: 'Le site ne publie aucune clé à cette adresse. Ce qui est en place reste.',
    refusals: {
      HANDOVER_TOO_LARGE: 'Ce fichier est trop grand pour être celui d’un autre poste.',
      HANDOVER_SHAPE: 'Ce fichier n’a pas été remis par un poste Comptoir.',
      HANDOVER_ENV: 'Ce fichier vient d’un poste d’un autre mode\u00a0: formation et réel ne se mêlent pas.',
      HANDOVER_EMPTY: 'Ce poste n’a encore rien reçu à remettre.',
    } satisfies HandOverSentences as HandOverSentences,
    refused: 'Refusé',
    modeTitle: 'Mode de ce poste',
    modes: { training: 'Formation', production: 'Réel' },
    modeWhy: 'Chaque mode a ses clés, son journal et ses réglages. Changer de mode recharge la page.',
    modeBusy: 'Terminez ou abandonnez le ticket ouvert avant de changer de mode.',
    noRoots: {
      production: {
        title: 'Le mode réel est refusé',
        why: 'Cette version a été construite sans les clés racines d’un organisme réel\u00a0: elle ne pourrait en croire aucun.',
        next: 'Demandez à votre fournisseur une version construite avec elles.',
      },
      training: {
        title: 'Le mode formation est refusé',
        why: 'Cette version a été construite sans les clés racines d’un organisme de formation.',
        next: 'Lancez npm start une fois, ou demandez une version qui les contient.',
      },
    },
  },
  en: {
    title: 'Keys and block lists',
    lead: 'With these signed files, this terminal checks phones without a network.',
    keys: 'Issuers’ keys',
    keysOf: (seq) => `Version ${seq}`,
    noKeys: 'No key on this terminal',
    lists: 'Block lists',
    listCount: (count) => (count > 1 ? `${count} lists` : 'One list'),
    noLists: 'No list on this terminal',
    age: (moment, length) => `${moment}, ${length} ago`,
    ends: (length) => `good for another ${length}`,
    ended: 'expired',
    sources: {
      network: 'received from the network',
      file: 'received from another till, by file',
      bundle: 'shipped with this version',
    },
    clock: 'Terminal’s clock',
    clockRight: 'right, by the server’s',
    clockUnknown: 'no server has told the time since opening',
    clockAhead: (length) => `${length} ahead of the server`,
    clockBehind: (length) => `${length} behind the server`,
    refresh: 'Refresh now',
    refreshing: 'Reading the signed files…',
    handOver: 'Hand to another till',
    take: 'Receive from another till',
    handOverWhy:
      'A till without a network receives keys and lists by file. Nothing in it is secret, and every signature is checked again.',
    handedOver: (name) => `File ${name} saved: open it on the other till.`,
    fresh: 'Everything is up to date already.',
    taken: (count) => (count > 1 ? `${count} new files, checked.` : 'One new file, checked.'),
    unreachable: 'The network does not answer. What is in place stays.',
    nothing: 'The site publishes no keys at this address. What is in place stays.',
    refusals: {
      HANDOVER_TOO_LARGE: 'This file is too large to be another till’s.',
      HANDOVER_SHAPE: 'This file was not handed over by a Comptoir till.',
      HANDOVER_ENV: 'This file comes from a till in another mode: training and live never mix.',
      HANDOVER_EMPTY: 'This till has received nothing to hand over yet.',
    },
    refused: 'Refused',
    modeTitle: 'Mode of this till',
    modes: { training: 'Training', production: 'Live' },
    modeWhy: 'Each mode has its own keys, journal and settings. Changing mode reloads the page.',
    modeBusy: 'Finish or abandon the open ticket before changing mode.',
    noRoots: {
      production: {
        title: 'Live mode is refused',
        why: 'This version was built without the root keys of a real issuer: it could believe none.',
        next: 'Ask your supplier for a version built with them.',
      },
      training: {
        title: 'Training mode is refused',
        why: 'This version was built without the root keys of a training issuer.',
        next: 'Run npm start once, or ask for a version that has them.',
      },
    },
  },
});
