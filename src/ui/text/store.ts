import type { RecordCode } from '#core/record';
import type { StoreCode } from '#flow/journal-ports';
import { bilingual } from './language.ts';

/** Everything that keeping an invoice may be refused with. */
export type JournalRefusal = RecordCode | StoreCode;

/** What happened, in six words at most, and what to do. A code that is not here does not compile. */
type Sentences = Readonly<Record<JournalRefusal, { readonly title: string; readonly next: string }>>;

/** One sentence and one next step for each reason why an invoice is not kept. */
export const storeText = bilingual<Sentences>({
  fr: {
    RECORD_DRAFT_ID: { title: 'Ce ticket n’a pas de repère', next: 'Rechargez la page, puis refaites la facture.' },
    RECORD_EMPTY: { title: 'Le ticket est vide', next: 'Ajoutez un acte ou lisez une boîte.' },
    RECORD_BLOCKED: { title: 'Une remarque bloque la facture', next: 'Corrigez ce que dit la remarque du ticket.' },
    RECORD_TOTALS: {
      title: 'Les parts ne font pas le total',
      next: 'Retirez puis remettez la dernière ligne\u00a0; signalez-le.',
    },
    RECORD_DATE: { title: 'Le soin est daté de demain', next: 'Vérifiez la date du soin et l’horloge du poste.' },
    RECORD_BENEFICIARY: { title: 'L’identité est incomplète', next: 'Relisez le téléphone, ou complétez la saisie.' },
    RECORD_PROOF: { title: 'Ni preuve, ni motif', next: 'Lisez le téléphone, ou passez sans téléphone.' },
    RECORD_PRACTICE: {
      title: 'Les réglages sont incomplets',
      next: 'Complétez le cabinet ou l’officine dans les réglages.',
    },
    RECORD_TARIFF: { title: 'Les tarifs ne sont pas identifiés', next: 'Rechargez la page pour reprendre les tarifs.' },
    RECORD_PAYMENT_DUE: { title: 'Le montant dû a changé', next: 'Relisez le ticket, puis encaissez.' },
    RECORD_PAYMENT_MEANS: { title: 'Le moyen de paiement manque', next: 'Choisissez carte, espèces ou chèque.' },
    RECORD_CASH_SHORT: { title: 'La somme donnée ne suffit pas', next: 'Corrigez la somme donnée.' },
    RECORD_CHANGE: { title: 'La somme donnée est à revoir', next: 'Tapez la somme reçue, en euros et centimes.' },
    RECORD_NOT_FOUND: { title: 'Cette facture n’est pas au journal', next: 'Cherchez-la par son numéro.' },
    RECORD_ALREADY_CANCELLED: { title: 'Elle est déjà annulée', next: 'Rien à faire.' },
    RECORD_TRANSITION: { title: 'Un payeur la tient déjà', next: 'Attendez sa réponse avant de corriger.' },
    STORE_FULL: {
      title: 'Le disque est plein',
      next: 'Libérez de la place, redémarrez le navigateur. Rien n’a été validé.',
    },
    STORE_CLOSED: { title: 'Le navigateur a fermé le journal', next: 'Recommencez. Sinon, redémarrez le navigateur.' },
    STORE_FROZEN: {
      title: 'Le disque ne répond plus',
      next: 'Rien n’est validé. Attendez, puis validez de nouveau le même ticket.',
    },
    STORE_LOST: {
      title: 'Des factures manquent au journal',
      next: 'Ne facturez plus ici. Dans le Journal, un responsable peut repartir au numéro suivant.',
    },
    STORE_UNAVAILABLE: {
      title: 'Ce poste ne peut rien enregistrer',
      next: 'Redémarrez le navigateur. En attendant, notez sur papier.',
    },
    STORE_OUTDATED: { title: 'Un autre onglet est plus récent', next: 'Fermez cet onglet et continuez dans l’autre.' },
    STORE_DAMAGED: {
      title: 'Le journal est abîmé',
      next: 'Ne facturez plus ici. Dans le Journal, un responsable peut repartir au numéro suivant.',
    },
    STORE_LOCKED: {
      title: 'Ce poste est verrouillé',
      next: 'Déverrouillez-le, puis recommencez. Le ticket est gardé.',
    },
    STORE_FORGOTTEN: { title: 'Ce mois a été effacé', next: 'Sa clé est détruite\u00a0: rien à faire.' },
  },
  en: {
    RECORD_DRAFT_ID: { title: 'This ticket has no mark', next: 'Reload the page, then make the invoice again.' },
    RECORD_EMPTY: { title: 'The ticket is empty', next: 'Add an act or read a box.' },
    RECORD_BLOCKED: { title: 'A note blocks the invoice', next: 'Correct what the note on the ticket says.' },
    RECORD_TOTALS: { title: 'The shares do not add up', next: 'Remove the last line and add it again; report it.' },
    RECORD_DATE: { title: 'The care is dated tomorrow', next: 'Check the date of care and the clock of the till.' },
    RECORD_BENEFICIARY: {
      title: 'The identity is incomplete',
      next: 'Read the phone again, or complete what was typed.',
    },
    RECORD_PROOF: { title: 'Neither proof nor reason', next: 'Read the phone, or go on without phone.' },
    RECORD_PRACTICE: {
      title: 'The settings are incomplete',
      next: 'Complete the practice or pharmacy in the settings.',
    },
    RECORD_TARIFF: { title: 'The tariffs are not identified', next: 'Reload the page to load the tariffs again.' },
    RECORD_PAYMENT_DUE: { title: 'The amount due has changed', next: 'Read the ticket again, then collect.' },
    RECORD_PAYMENT_MEANS: { title: 'The means of payment is missing', next: 'Choose card, cash or cheque.' },
    RECORD_CASH_SHORT: { title: 'The sum given is too small', next: 'Correct the sum given.' },
    RECORD_CHANGE: { title: 'The sum given needs another look', next: 'Type the sum received, in euros and cents.' },
    RECORD_NOT_FOUND: { title: 'This invoice is not in the journal', next: 'Look for it by its number.' },
    RECORD_ALREADY_CANCELLED: { title: 'It is cancelled already', next: 'Nothing to do.' },
    RECORD_TRANSITION: { title: 'A payer holds it already', next: 'Wait for the answer before correcting.' },
    STORE_FULL: { title: 'The disk is full', next: 'Free some space, restart the browser. Nothing was validated.' },
    STORE_CLOSED: { title: 'The browser closed the journal', next: 'Try again. Otherwise, restart the browser.' },
    STORE_FROZEN: {
      title: 'The disk no longer answers',
      next: 'Nothing is validated. Wait, then validate the same ticket again.',
    },
    STORE_LOST: {
      title: 'Invoices are missing',
      next: 'Stop billing here. In the Journal, a manager can go on with the next number.',
    },
    STORE_UNAVAILABLE: {
      title: 'This till cannot store anything',
      next: 'Restart the browser. Meanwhile, write on paper.',
    },
    STORE_OUTDATED: { title: 'Another tab is newer', next: 'Close this tab and go on in the other one.' },
    STORE_DAMAGED: {
      title: 'The journal is damaged',
      next: 'Stop billing here. In the Journal, a manager can go on with the next number.',
    },
    STORE_LOCKED: { title: 'This till is locked', next: 'Unlock it, then try again. The ticket is kept.' },
    STORE_FORGOTTEN: { title: 'This month was erased', next: 'Its key is destroyed: nothing to do.' },
  },
});
