import type { RestartCode } from '#flow/begin-again';
import { bilingual } from './language.ts';

/** A journal whose records are gone, and how a manager goes on with it. */
export const restartText = bilingual({
  fr: {
    title: 'Repartir après une perte',
    lost: 'Des factures ont disparu de ce poste\u00a0: données du navigateur effacées, ou fichiers perdus.',
    damaged: 'Les deux journaux de ce poste sont abîmés\u00a0: aucun ne peut réparer l’autre.',
    known: 'Dernière facture connue',
    when: 'Dernière écriture connue',
    never: 'aucune trace',
    kept: 'Encore au journal',
    invoices: (count: number) => (count > 1 ? `${count} factures` : count === 1 ? '1 facture' : 'aucune facture'),
    missing: 'Perdues',
    first:
      'Une seule chose peut les ramener\u00a0: une copie de ce poste faite avant. Si vous en avez une, ne continuez pas.',
    keptWhy: 'Ce qui est encore au journal y reste.',
    droppedWhy: 'Les journaux abîmés seront vidés. Enregistrez d’abord ce qui s’y lit encore.',
    salvage: 'Enregistrer ce qui se lit encore',
    after:
      'Ensuite, une écriture signée dira ce qui est perdu, et la prochaine facture prendra le numéro suivant. Aucun numéro ne sert deux fois.',
    last: 'Numéro de votre dernière facture',
    lastHint: 'Relisez-le sur le dernier papier imprimé. Il ne peut pas être avant le dernier connu.',
    go: (next: string) => `Repartir au n°\u00a0${next}`,
    goUnknown: 'Repartir',
    waits: 'Tapez d’abord le numéro de votre dernière facture.',
    going: 'Écriture en cours…',
    notManager: 'Seul un responsable peut repartir. Appelez-le\u00a0; en attendant, facturez sur un autre poste.',
    codes: {
      RESTART_BEFORE_KNOWN: 'Ce numéro est avant le dernier connu\u00a0: il servirait deux fois.',
      RESTART_TOO_FAR: 'Ce numéro est trop loin du dernier connu (plus de 1\u00a0000)\u00a0: relisez-le.',
    } satisfies Record<RestartCode, string> as Record<RestartCode, string>,
    gap: (number: string) => `Reprise après une perte, à la suite du n°\u00a0${number}`,
    gapWhy: 'Les numéros d’avant qui ne sont pas ici sont perdus.',
  },
  en: {
    title: 'Go on after a loss',
    lost: 'Invoices have vanished from this till: the browser’s data were cleared, or files were lost.',
    damaged: 'Both journals of this till are damaged: neither can repair the other.',
    known: 'Last invoice known',
    when: 'Last record known',
    never: 'no trace',
    kept: 'Still in the journal',
    invoices: (count) => (count > 1 ? `${count} invoices` : count === 1 ? '1 invoice' : 'no invoice'),
    missing: 'Lost',
    first: 'Only a copy of this till made before can bring them back. If you have one, do not go on.',
    keptWhy: 'What is still in the journal stays there.',
    droppedWhy: 'The damaged journals will be emptied. First save what can still be read in them.',
    salvage: 'Save what can still be read',
    after:
      'A signed record will then say what is lost, and the next invoice takes the number after. No number is used twice.',
    last: 'Number of your last invoice',
    lastHint: 'Read it on the last printed paper. It cannot be before the last one known.',
    go: (next) => `Go on with no. ${next}`,
    goUnknown: 'Go on',
    waits: 'First type the number of your last invoice.',
    going: 'Writing…',
    notManager: 'Only a manager can go on. Call one; meanwhile, bill on another till.',
    codes: {
      RESTART_BEFORE_KNOWN: 'This number is before the last one known: it would be used twice.',
      RESTART_TOO_FAR: 'This number is too far from the last one known (more than 1,000): read it again.',
    },
    gap: (number) => `Went on after a loss, following no. ${number}`,
    gapWhy: 'Earlier numbers that are not here are lost.',
  },
});
