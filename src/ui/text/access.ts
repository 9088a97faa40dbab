import type { AccessAction } from '#core/record';
import { bilingual } from './language.ts';

/** The access log, in words. */
export const accessText = bilingual({
  fr: {
    title: 'Qui a consulté quoi',
    why: 'Un an, signé, sans aucune donnée de patient.',
    none: 'Rien encore.',
    nobody: 'Personne d’identifié',
    record: (seq: number) => `enregistrement ${seq}`,
    actions: {
      unlock: 'a ouvert le poste',
      refused: 'n’a pas pu ouvrir le poste',
      'open-invoice': 'a consulté une facture',
      'open-proof': 'a consulté une preuve',
      print: 'a imprimé une facture',
      export: 'a exporté le journal',
      cancel: 'a annulé une facture',
      erase: 'a effacé un mois',
      restart: 'a repris le journal après une perte',
      operators: 'a changé les accès',
    } satisfies Record<AccessAction, string> as Record<AccessAction, string>,
  },
  en: {
    title: 'Who consulted what',
    why: 'One year, signed, without any patient’s data.',
    none: 'Nothing yet.',
    nobody: 'Nobody identified',
    record: (seq) => `record ${seq}`,
    actions: {
      unlock: 'opened the till',
      refused: 'could not open the till',
      'open-invoice': 'consulted an invoice',
      'open-proof': 'consulted a proof',
      print: 'printed an invoice',
      export: 'exported the journal',
      cancel: 'cancelled an invoice',
      erase: 'erased a month',
      restart: 'went on with the journal after a loss',
      operators: 'changed who has access',
    },
  },
});
