import type { LoadTariffsCode } from '#flow/tariff-tables';
import { bilingual } from './language.ts';

type Each<Value extends string> = Readonly<Record<Value, string>>;

/** Tables that a practice loads: contracts of complementary insurances, amended tariffs. */
export const tablesText = bilingual({
  fr: {
    choose: 'Choisir le fichier',
    inUse: 'en usage',
    kept: 'gardée pour ses factures',
    since: (day: string) => `depuis le ${day}`,
    contracts: {
      title: 'Contrats de complémentaire',
      lead: 'Ce que promet chaque formule, tel que l’assureur vous l’a transmis. Sans table, un contrat responsable paie le ticket modérateur, et d’un autre rien n’est compté.',
      none: 'Aucune table chargée.',
      about: (count: number) => (count > 1 ? `${count} formules` : '1 formule'),
      done: (count: number) =>
        `${count} ${count > 1 ? 'formules chargées' : 'formule chargée'}, dès le prochain téléphone.`,
      shape: 'Ce fichier n’est pas une table de contrats\u00a0: à corriger ici\u00a0:',
      known: 'Cette version est déjà chargée\u00a0: donnez-lui un autre nom.',
    },
    tariffs: {
      title: 'Tarifs',
      lead: 'Une table modifiée, signée par l’éditeur, remplace des tarifs sans nouvelle version du logiciel. Chaque facture garde la table de son jour.',
      none: 'Tarifs de ce logiciel.',
      release: 'tarifs livrés avec le logiciel',
      loaded: 'table signée, chargée ici',
      done: (version: string) => `Table ${version} chargée, en usage dès maintenant.`,
      codes: {
        TARIFFS_SHAPE: 'Ce fichier n’est pas une table de tarifs.',
        TARIFFS_BASE:
          'Cette table modifie d’autres tarifs que ceux de ce poste\u00a0: demandez celle de votre version.',
        TARIFFS_FAULT: 'Des tarifs de cette table se chevauchent ou laissent un jour vide\u00a0:',
        TARIFFS_SIGNATURE: 'Cette table n’est pas signée par l’éditeur\u00a0: elle n’est pas chargée.',
        TARIFFS_OLD: 'Une table plus récente est déjà en usage\u00a0:',
      } satisfies Each<LoadTariffsCode> as Each<LoadTariffsCode>,
    },
  },
  en: {
    choose: 'Choose the file',
    inUse: 'in use',
    kept: 'kept for its invoices',
    since: (day) => `since ${day}`,
    contracts: {
      title: 'Complementary contracts',
      lead: 'What each formula promises, as the insurer told you. Without a table, a responsible contract pays the ticket modérateur, and nothing is counted of another.',
      none: 'No table loaded.',
      about: (count) => (count > 1 ? `${count} formulas` : '1 formula'),
      done: (count) => `${count} ${count > 1 ? 'formulas' : 'formula'} loaded, from the next phone on.`,
      shape: 'This file is no table of contracts: to correct here:',
      known: 'This version is loaded already: give it another name.',
    },
    tariffs: {
      title: 'Tariffs',
      lead: 'An amended table, signed by the publisher, replaces tariffs without a new version of the program. Each invoice keeps the table of its day.',
      none: 'Tariffs of this program.',
      release: 'tariffs that came with the program',
      loaded: 'signed table, loaded here',
      done: (version) => `Table ${version} loaded, in use from now on.`,
      codes: {
        TARIFFS_SHAPE: 'This file is no table of tariffs.',
        TARIFFS_BASE: 'This table amends other tariffs than those of this till: ask for the one of your version.',
        TARIFFS_FAULT: 'Tariffs of this table overlap or leave a day empty:',
        TARIFFS_SIGNATURE: 'This table is not signed by the publisher: it is not loaded.',
        TARIFFS_OLD: 'A later table is in use already:',
      },
    },
  },
});
