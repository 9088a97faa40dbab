import { bilingual } from './language.ts';

const count = (language: string) => (value: number) => value.toLocaleString(language).replace(/\u202f/g, '\u00a0');
const french = count('fr-FR');
const english = count('en-GB');

/** Sentences of the import of the public medicine database. */
export const catalogueText = bilingual({
  fr: {
    title: 'Médicaments',
    lead: 'Téléchargez les trois fichiers de la base de données publique des médicaments, puis choisissez-les ensemble. Ils restent sur ce poste.',
    trainingInUse: (boxes: number) => `${french(boxes)} boîtes de formation, prix du 24/07/2026`,
    importedInUse: (boxes: number, day: string) => `${french(boxes)} boîtes, importées le ${day}`,
    choose: 'Choisir les fichiers',
    reading: 'Lecture des fichiers…',
    done: (boxes: number, reimbursed: number) =>
      `${french(boxes)} boîtes importées, dont ${french(reimbursed)} remboursées.`,
    refusedLines: (lines: number) =>
      lines > 1 ? `${french(lines)} lignes illisibles ont été laissées.` : '1 ligne illisible a été laissée.',
    empty: 'Aucune boîte dans ces fichiers. Choisissez CIS_CIP_bdpm.txt, avec CIS_bdpm.txt et CIS_GENER_bdpm.txt.',
    missing: 'Il manque CIS_CIP_bdpm.txt, le fichier des boîtes et des prix.',
    broken: 'Ces fichiers n’ont pas pu être lus. Téléchargez-les de nouveau.',
  },
  en: {
    title: 'Medicines',
    lead: 'Download the three files of the French public medicine database, then choose them together. They stay on this till.',
    trainingInUse: (boxes: number) => `${english(boxes)} training boxes, prices of 24/07/2026`,
    importedInUse: (boxes: number, day: string) => `${english(boxes)} boxes, imported on ${day}`,
    choose: 'Choose the files',
    reading: 'Reading the files…',
    done: (boxes: number, reimbursed: number) =>
      `${english(boxes)} boxes imported, ${english(reimbursed)} of them reimbursed.`,
    refusedLines: (lines: number) =>
      lines > 1 ? `${english(lines)} unreadable lines were left out.` : '1 unreadable line was left out.',
    empty: 'No box in these files. Choose CIS_CIP_bdpm.txt, with CIS_bdpm.txt and CIS_GENER_bdpm.txt.',
    missing: 'CIS_CIP_bdpm.txt, the file of boxes and prices, is missing.',
    broken: 'These files could not be read. Download them again.',
  },
});
