import { bilingual } from './language.ts';

/** Each reason why the patient's app could not do something: what happened, and what to do next. */
export const walletRefusals = bilingual({
  fr: {
    WALLET_OFFLINE: { title: 'Pas de réseau', next: 'Connectez ce téléphone, puis réessayez.' },
    WALLET_NO_ISSUER: {
      title: 'Aucun émetteur ici',
      next: 'Activer une carte demande un émetteur\u00a0: ouvrez cette page depuis un Comptoir lancé par «\u00a0npm start\u00a0».',
    },
    WALLET_PHONE_OPPOSED: {
      title: 'Ce téléphone est opposé',
      next: 'Effacez la carte, puis activez-la de nouveau avec une nouvelle clé.',
    },
    WALLET_CARD_UNKNOWN: {
      title: 'L’émetteur ne connaît pas cette carte',
      next: 'Effacez-la dans les réglages, puis activez-la de nouveau.',
    },
    WALLET_CARD_EXPIRED: {
      title: 'La carte doit se renouveler',
      next: 'Verrouillez-la, puis rouvrez-la avec un réseau\u00a0: elle se renouvelle seule.',
    },
    WALLET_CLOCK_WRONG: {
      title: 'L’heure de ce téléphone est fausse',
      next: 'Réglez-la sur automatique, puis réessayez.',
    },
    WALLET_MINOR: {
      title: 'Activation réservée aux adultes',
      next: 'Une personne de moins de 18 ans est sur la carte de son parent.',
    },
    WALLET_DOCUMENT: {
      title: 'Ce document n’a pas été reconnu',
      next: 'Vérifiez son numéro et sa date, ou prenez un autre document.',
    },
    WALLET_DOCUMENT_EXPIRED: {
      title: 'Ce document a expiré',
      next: 'Prenez un document encore valable.',
    },
    WALLET_DOCUMENT_PIN: {
      title: 'Ce ne sont pas les six chiffres du document',
      next: 'Réessayez : après trois erreurs il se bloque.',
    },
    WALLET_DOCUMENT_BLOCKED: {
      title: 'Ce document est bloqué',
      next: 'Attendez vingt minutes, ou faites vérifier votre identité par vidéo.',
    },
    WALLET_IDENTITY_GONE: {
      title: 'Cette vérification ne vaut plus',
      next: 'Recommencez : elle vaut dix minutes, pour ce téléphone seulement.',
    },
    WALLET_AMC_CARD: {
      title: 'Cette carte de complémentaire est refusée',
      next: 'Elle est terminée, abîmée, ou au nom d’une autre personne. Demandez-en une à votre assureur.',
    },
    WALLET_AMC_TWICE: {
      title: 'Ce contrat est déjà sur la carte',
      next: 'Retirez d’abord l’ancien, ou renouvelez-le.',
    },
    WALLET_ISSUER_REFUSED: { title: 'L’émetteur a refusé', next: 'Choisissez une autre personne, ou réessayez.' },
    WALLET_ISSUER_BUSY: { title: 'L’émetteur ne répond pas', next: 'Attendez une minute, puis réessayez.' },
    WALLET_ISSUER_ANSWER: {
      title: 'Réponse illisible de l’émetteur',
      next: 'Fermez puis rouvrez cette page\u00a0: elle est peut-être ancienne.',
    },
    WALLET_CREDENTIAL_UNREADABLE: {
      title: 'Droits illisibles',
      next: 'Fermez puis rouvrez cette page\u00a0: elle est peut-être ancienne.',
    },
    WALLET_CREDENTIAL_OTHER_PHONE: {
      title: 'Droits faits pour un autre téléphone',
      next: 'Réessayez\u00a0: l’émetteur doit signer pour celui-ci.',
    },
    WALLET_RIGHTS_UNKNOWN: {
      title: 'Droits plus récents que cette page',
      next: 'Fermez puis rouvrez cette page. Le code, lui, reste bon.',
    },
    WALLET_STORE_FULL: { title: 'Plus de place sur ce téléphone', next: 'Libérez de la place, puis réessayez.' },
    WALLET_STORE_UNAVAILABLE: {
      title: 'Ce navigateur ne garde rien',
      next: 'Quittez la navigation privée, ou autorisez ce site à enregistrer des données.',
    },
    WALLET_DEVICE_REFUSED: {
      title: 'L’appareil n’a pas confirmé',
      next: 'Réessayez, ou tapez votre code secret.',
    },
    WALLET_DEVICE_NO_SECRET: {
      title: 'Cet appareil ne peut pas ouvrir la carte',
      next: 'Gardez le code secret\u00a0: ce navigateur ne confie pas de clé à la page.',
    },
    WALLET_CODE_UNTRIED: {
      title: 'Le code secret n’a pas pu être vérifié',
      next: 'Fermez d’autres applications, puis rouvrez cette page.',
    },
    WALLET_KEPT_DAMAGED: {
      title: 'La carte gardée ici est abîmée',
      next: 'Effacez-la, puis activez-la de nouveau. Vos droits ne changent pas.',
    },
  },
  en: {
    WALLET_OFFLINE: { title: 'No network', next: 'Connect this phone, then try again.' },
    WALLET_NO_ISSUER: {
      title: 'No issuer here',
      next: 'Activating a card needs an issuer: open this page from a Comptoir started with “npm start”.',
    },
    WALLET_PHONE_OPPOSED: {
      title: 'This phone is blocked',
      next: 'Erase the card, then activate it again with a new key.',
    },
    WALLET_CARD_UNKNOWN: {
      title: 'The issuer does not know this card',
      next: 'Erase it in the settings, then activate it again.',
    },
    WALLET_CARD_EXPIRED: {
      title: 'The card must be renewed',
      next: 'Lock it, then open it again with a network: it renews itself.',
    },
    WALLET_CLOCK_WRONG: {
      title: 'This phone’s clock is wrong',
      next: 'Set it to automatic, then try again.',
    },
    WALLET_MINOR: {
      title: 'Activation is for adults',
      next: 'Someone under 18 is on their parent’s card.',
    },
    WALLET_DOCUMENT: {
      title: 'This document was not recognised',
      next: 'Check its number and date, or take another document.',
    },
    WALLET_DOCUMENT_EXPIRED: {
      title: 'This document has expired',
      next: 'Take one that is still valid.',
    },
    WALLET_DOCUMENT_PIN: {
      title: 'These are not the document’s six digits',
      next: 'Try again: it blocks after three mistakes.',
    },
    WALLET_DOCUMENT_BLOCKED: {
      title: 'This document is blocked',
      next: 'Wait twenty minutes, or have your identity checked by video.',
    },
    WALLET_IDENTITY_GONE: {
      title: 'This check no longer counts',
      next: 'Start again: it is good for ten minutes, for this phone only.',
    },
    WALLET_AMC_CARD: {
      title: 'This insurance card is refused',
      next: 'It has ended, is damaged, or names somebody else. Ask your insurer for one.',
    },
    WALLET_AMC_TWICE: {
      title: 'This contract is already on the card',
      next: 'Remove the old one first, or renew it.',
    },
    WALLET_ISSUER_REFUSED: { title: 'The issuer refused', next: 'Choose another person, or try again.' },
    WALLET_ISSUER_BUSY: { title: 'The issuer does not answer', next: 'Wait a minute, then try again.' },
    WALLET_ISSUER_ANSWER: {
      title: 'The issuer’s answer cannot be read',
      next: 'Close this page and open it again: it may be an old one.',
    },
    WALLET_CREDENTIAL_UNREADABLE: {
      title: 'The rights cannot be read',
      next: 'Close this page and open it again: it may be an old one.',
    },
    WALLET_CREDENTIAL_OTHER_PHONE: {
      title: 'Rights made for another phone',
      next: 'Try again: the issuer must sign for this one.',
    },
    WALLET_RIGHTS_UNKNOWN: {
      title: 'Rights newer than this page',
      next: 'Close this page and open it again. The code itself is good.',
    },
    WALLET_STORE_FULL: { title: 'No room left on this phone', next: 'Free some room, then try again.' },
    WALLET_STORE_UNAVAILABLE: {
      title: 'This browser keeps nothing',
      next: 'Leave private browsing, or allow this site to keep data.',
    },
    WALLET_DEVICE_REFUSED: {
      title: 'The device did not confirm',
      next: 'Try again, or type your secret code.',
    },
    WALLET_DEVICE_NO_SECRET: {
      title: 'This device cannot open the card',
      next: 'Keep the secret code: this browser entrusts no key to the page.',
    },
    WALLET_CODE_UNTRIED: {
      title: 'The secret code could not be checked',
      next: 'Close other apps, then open this page again.',
    },
    WALLET_KEPT_DAMAGED: {
      title: 'The card kept here is damaged',
      next: 'Erase it, then activate it again. Your rights do not change.',
    },
  },
});

export type WalletCode = keyof typeof walletRefusals.fr;
