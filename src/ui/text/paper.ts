import type { PaperDifference } from '#flow/papers';
import { bilingual } from './language.ts';

interface PaperText {
  readonly title: string;
  readonly filled: string;
  readonly verified: string;
  readonly notVerified: string;
  readonly unsigned: string;
  readonly card: string;
  readonly cardOutside: string;
  readonly same: string;
  readonly differs: (what: readonly string[]) => string;
  readonly differences: Readonly<Record<PaperDifference, string>>;
}

/** Papers that were read beside a phone or instead of one. */
export const paperText = bilingual<PaperText>({
  fr: {
    title: 'Codes lus sur papier',
    filled: 'Identité lue sur le code INS\u00a0: à relire.',
    verified: 'Code INS\u00a0: signature vérifiée.',
    notVerified: 'Code INS\u00a0: signature non vérifiée par une clé de ce poste.',
    unsigned: 'Code INS sans signature.',
    card: 'Mutuelle lue sur la carte\u00a0: une carte ne prouve pas les droits.',
    cardOutside: 'La période imprimée sur la carte ne couvre pas ce jour.',
    same: 'Le papier dit la même chose que le téléphone.',
    differs: (what) => `Le papier n’est pas celui de la personne choisie\u00a0: ${what.join(', ')}.`,
    differences: {
      'given-name': 'autre prénom',
      'birth-date': 'autre date de naissance',
      nir: 'autre numéro de sécurité sociale',
      'amc-number': 'autre mutuelle',
      'amc-period': 'carte hors de sa période',
    },
  },
  en: {
    title: 'Codes read on paper',
    filled: 'Identity read from the INS code: please check it.',
    verified: 'INS code: signature verified.',
    notVerified: 'INS code: signature not verified by a key of this till.',
    unsigned: 'INS code without signature.',
    card: 'Insurance read from the card: a card does not prove rights.',
    cardOutside: 'The period printed on the card does not cover today.',
    same: 'The paper says the same as the phone.',
    differs: (what) => `The paper is not that of the chosen person: ${what.join(', ')}.`,
    differences: {
      'given-name': 'another given name',
      'birth-date': 'another birth date',
      nir: 'another social security number',
      'amc-number': 'another insurance',
      'amc-period': 'card out of its period',
    },
  },
});
