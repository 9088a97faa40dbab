import type { CheckCode } from '#core/price';
import { bilingual } from './language.ts';

type Each = Readonly<Record<CheckCode, string>>;

/** What the check before validation found: one sentence and what would do. */
const fr: Each = {
  PRICE_CHECK_DUPLICATE_ACT: 'Le même acte figure deux fois ce jour.',
  PRICE_CHECK_TOOTH_MISSING: 'Cet acte attend un numéro de dent\u00a0: choisissez la dent, puis l’acte.',
  PRICE_CHECK_PRICE_ABSENT: 'Cette ligne n’a pas de prix\u00a0: tapez-le.',
  PRICE_CHECK_PRESCRIBER_MISSING: 'Prescripteur à compléter\u00a0: sans lui, la caisse rejette.',
  PRICE_CHECK_PRESCRIPTION_DATE_MISSING: 'Date de l’ordonnance à compléter.',
  PRICE_CHECK_PRESCRIPTION_OLD: 'L’ordonnance est trop ancienne pour être délivrée ce jour.',
  PRICE_CHECK_RENEWAL_OVER: 'Tous les renouvellements de l’ordonnance ont été délivrés.',
  PRICE_CHECK_RIGHTS_NOT_COVERED: 'Les droits lus ne couvrent pas ce jour.',
  PRICE_CHECK_EXEMPTION_NOT_IN_RIGHTS: 'Cette exonération ne figure pas dans les droits lus.',
  PRICE_CHECK_ALD_UNANSWERED: 'En rapport avec l’ALD\u00a0? Répondez pour cette ligne.',
  PRICE_CHECK_NEWBORN_TOO_OLD: 'L’exonération du nouveau-né s’arrête à trente jours.',
  PRICE_CHECK_MOMENT: 'Cette majoration ne correspond pas à l’heure et au jour de l’acte.',
  PRICE_CHECK_SUPPLEMENT_POSSIBLE: 'Majoration possible avec cet acte\u00a0:',
  PRICE_CHECK_ACCIDENT_MISSING: 'La date de l’accident du travail manque.',
  PRICE_CHECK_SECTOR_1_OVERRUN: 'En secteur 1, un dépassement reste exceptionnel.',
  PRICE_CHECK_REFERRING_DOCTOR_UNDECLARED: 'Aucun médecin traitant déclaré\u00a0: choisissez le parcours.',
  PRICE_CHECK_COMPLEX_FEE_LINES: 'L’honoraire HC demande cinq médicaments remboursés.',
  PRICE_CHECK_COUNTER_REACHED: 'Le plafond est atteint\u00a0: plus rien ne sera retenu.',
  PRICE_CHECK_CEILING_EXCEEDED: 'Le prix dépasse la limite du panier.',
  PRICE_CHECK_C2S_OVERRUN: 'Aucun dépassement n’est permis à un patient C2S\u00a0: revenez au tarif.',
  PRICE_CHECK_EMERGENCY_ONLY: 'Majoration réservée à l’urgence ou à la régulation depuis le 22 décembre 2024.',
  PRICE_CHECK_REFERRING_DOCTOR_NEEDED: 'MCG avant 16 ans\u00a0: un médecin traitant doit être déclaré.',
  PRICE_CHECK_ASSOCIATION_MISSING: 'Deux actes techniques\u00a0: le second prend l’association 2, à moitié tarif.',
  PRICE_CHECK_THIRD_PARTY_DUE: 'Le tiers payant est dû sur une prothèse 100\u00a0% santé.',
  PRICE_CHECK_PRIOR_AGREEMENT: 'Orthodontie\u00a0: l’accord préalable de la caisse est nécessaire.',
};

const en: Each = {
  PRICE_CHECK_DUPLICATE_ACT: 'The same act appears twice today.',
  PRICE_CHECK_TOOTH_MISSING: 'This act needs a tooth number: choose the tooth, then the act.',
  PRICE_CHECK_PRICE_ABSENT: 'This line has no price: type it.',
  PRICE_CHECK_PRESCRIBER_MISSING: 'Prescriber to complete: without it, the fund rejects.',
  PRICE_CHECK_PRESCRIPTION_DATE_MISSING: 'Date of the prescription to complete.',
  PRICE_CHECK_PRESCRIPTION_OLD: 'The prescription is too old to be dispensed today.',
  PRICE_CHECK_RENEWAL_OVER: 'All renewals of the prescription have been dispensed.',
  PRICE_CHECK_RIGHTS_NOT_COVERED: 'The rights read do not cover today.',
  PRICE_CHECK_EXEMPTION_NOT_IN_RIGHTS: 'This exemption is not in the rights read.',
  PRICE_CHECK_ALD_UNANSWERED: 'Related to the ALD (long-term illness)? Answer for this line.',
  PRICE_CHECK_NEWBORN_TOO_OLD: 'The newborn exemption ends after thirty days.',
  PRICE_CHECK_MOMENT: 'This supplement does not fit the time and day of the act.',
  PRICE_CHECK_SUPPLEMENT_POSSIBLE: 'Supplement possible with this act:',
  PRICE_CHECK_ACCIDENT_MISSING: 'The date of the work accident is missing.',
  PRICE_CHECK_SECTOR_1_OVERRUN: 'In sector 1 an extra fee stays exceptional.',
  PRICE_CHECK_REFERRING_DOCTOR_UNDECLARED: 'No referring doctor is declared: choose the pathway.',
  PRICE_CHECK_COMPLEX_FEE_LINES: 'The HC fee needs five reimbursed medicines.',
  PRICE_CHECK_COUNTER_REACHED: 'The cap is reached: nothing more will be withheld.',
  PRICE_CHECK_CEILING_EXCEEDED: 'The price is over the limit of the basket.',
  PRICE_CHECK_C2S_OVERRUN: 'A C2S patient may not be charged an extra fee: go back to the tariff.',
  PRICE_CHECK_EMERGENCY_ONLY: 'Supplement for emergencies or regulated calls only, since 22 December 2024.',
  PRICE_CHECK_REFERRING_DOCTOR_NEEDED: 'MCG under 16: a referring doctor must be declared.',
  PRICE_CHECK_ASSOCIATION_MISSING: 'Two technical acts: the second takes association 2, at half its tariff.',
  PRICE_CHECK_THIRD_PARTY_DUE: 'Third-party payment is due on a 100% santé prosthesis.',
  PRICE_CHECK_PRIOR_AGREEMENT: 'Orthodontics: the fund’s prior agreement is needed.',
};

/** Sentences of the check, by code, and the words of the key that corrects. */
export const checkText = bilingual({
  fr: {
    sentences: fr,
    levels: { error: 'À corriger', warning: 'À vérifier', info: 'À savoir' },
    remove: 'Retirer',
    add: (code: string) => `Ajouter ${code}`,
    backTo: (amount: string) => `Revenir à ${amount}`,
    pathway: (pathway: string) => `Passer en ${pathway}`,
    prescription: 'Ordonnance',
    care: 'Circonstances',
    correct: 'Corriger',
  },
  en: {
    sentences: en,
    levels: { error: 'To correct', warning: 'To check', info: 'To know' },
    remove: 'Remove',
    add: (code) => `Add ${code}`,
    backTo: (amount) => `Back to ${amount}`,
    pathway: (pathway) => `Change to ${pathway}`,
    prescription: 'Prescription',
    care: 'Circumstances',
    correct: 'Correct',
  },
});
