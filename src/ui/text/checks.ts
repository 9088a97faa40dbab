import type { CheckCode } from '#core/price';
import { bilingual } from './language.ts';

type Each = Readonly<Record<CheckCode, string>>;

/** What the check before validation found: one sentence and what would do. */
const fr: Each = {
  PRICE_CHECK_DUPLICATE_ACT: 'Le même acte figure deux fois ce jour. Retirez-le s’il n’a été fait qu’une fois.',
  PRICE_CHECK_TOOTH_MISSING: 'Cet acte attend un numéro de dent.',
  PRICE_CHECK_PRICE_ABSENT: 'Cette ligne n’a pas de prix.',
  PRICE_CHECK_PRESCRIBER_MISSING: 'Le prescripteur manque\u00a0: la caisse rejetterait l’ordonnance.',
  PRICE_CHECK_PRESCRIPTION_DATE_MISSING: 'La date de l’ordonnance manque.',
  PRICE_CHECK_PRESCRIPTION_OLD: 'L’ordonnance est trop ancienne pour être délivrée ce jour.',
  PRICE_CHECK_RENEWAL_OVER: 'Tous les renouvellements de l’ordonnance ont été délivrés.',
  PRICE_CHECK_RIGHTS_NOT_COVERED: 'Les droits lus ne couvrent pas ce jour.',
  PRICE_CHECK_EXEMPTION_NOT_IN_RIGHTS: 'Cette exonération ne figure pas dans les droits lus.',
  PRICE_CHECK_ALD_UNANSWERED: 'En rapport avec l’ALD\u00a0? Répondez pour cette ligne.',
  PRICE_CHECK_NEWBORN_TOO_OLD: 'L’exonération du nouveau-né s’arrête à trente jours.',
  PRICE_CHECK_MOMENT: 'Cette majoration ne correspond pas à l’heure et au jour de l’acte.',
  PRICE_CHECK_SUPPLEMENT_POSSIBLE: 'Une majoration est possible avec cet acte.',
  PRICE_CHECK_ACCIDENT_MISSING: 'La date de l’accident du travail manque.',
  PRICE_CHECK_SECTOR_1_OVERRUN: 'Un dépassement en secteur 1 reste exceptionnel. Confirmez-le.',
  PRICE_CHECK_REFERRING_DOCTOR_UNDECLARED: 'Aucun médecin traitant n’est déclaré. Choisissez le parcours.',
  PRICE_CHECK_COMPLEX_FEE_LINES: 'L’honoraire HC demande cinq médicaments remboursés.',
  PRICE_CHECK_COUNTER_REACHED: 'Le plafond annuel est atteint\u00a0: plus rien ne sera retenu.',
  PRICE_CHECK_CEILING_EXCEEDED: 'Le prix dépasse la limite du panier.',
  PRICE_CHECK_C2S_OVERRUN: 'Aucun dépassement n’est permis à un patient C2S.',
};

const en: Each = {
  PRICE_CHECK_DUPLICATE_ACT: 'The same act appears twice today. Remove it if it was done once.',
  PRICE_CHECK_TOOTH_MISSING: 'This act needs a tooth number.',
  PRICE_CHECK_PRICE_ABSENT: 'This line has no price.',
  PRICE_CHECK_PRESCRIBER_MISSING: 'The prescriber is missing: the fund would reject the prescription.',
  PRICE_CHECK_PRESCRIPTION_DATE_MISSING: 'The date of the prescription is missing.',
  PRICE_CHECK_PRESCRIPTION_OLD: 'The prescription is too old to be dispensed today.',
  PRICE_CHECK_RENEWAL_OVER: 'All renewals of the prescription have been dispensed.',
  PRICE_CHECK_RIGHTS_NOT_COVERED: 'The rights read do not cover today.',
  PRICE_CHECK_EXEMPTION_NOT_IN_RIGHTS: 'This exemption is not in the rights read.',
  PRICE_CHECK_ALD_UNANSWERED: 'Related to the ALD (long-term illness)? Answer for this line.',
  PRICE_CHECK_NEWBORN_TOO_OLD: 'The newborn exemption ends after thirty days.',
  PRICE_CHECK_MOMENT: 'This supplement does not fit the time and day of the act.',
  PRICE_CHECK_SUPPLEMENT_POSSIBLE: 'A supplement is possible with this act.',
  PRICE_CHECK_ACCIDENT_MISSING: 'The date of the work accident is missing.',
  PRICE_CHECK_SECTOR_1_OVERRUN: 'An overrun in sector 1 is exceptional. Confirm it.',
  PRICE_CHECK_REFERRING_DOCTOR_UNDECLARED: 'No referring doctor is declared. Choose the pathway.',
  PRICE_CHECK_COMPLEX_FEE_LINES: 'The HC fee needs five reimbursed medicines.',
  PRICE_CHECK_COUNTER_REACHED: 'The yearly cap is reached: nothing more will be withheld.',
  PRICE_CHECK_CEILING_EXCEEDED: 'The price is over the limit of the basket.',
  PRICE_CHECK_C2S_OVERRUN: 'A C2S patient may not be charged an overrun.',
};

/** Sentences of the check, by code. */
export const checkText = bilingual({ fr, en });
