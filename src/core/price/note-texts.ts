import type { Note } from './breakdown.ts';
import type { NoteCode } from './code.ts';

/**
 * Level of each note, and the sentence that programs without a screen get in the breakdown.
 * The screen has its own sentences in both languages (ui/text/price.ts).
 */
export const noteTexts: Readonly<Record<NoteCode, { readonly level: Note['level']; readonly text: string }>> = {
  PRICE_BASE_GIVEN: { level: 'info', text: 'Base ou taux saisis à la main, hors barème.' },
  PRICE_THIRD_PARTY_NOT_ALLOWED: {
    level: 'warning',
    text: 'La loi exclut ici le tiers payant\u00a0: tout est à régler.',
  },
  PRICE_YEARLY_CAP_UNKNOWN: {
    level: 'info',
    text: 'Participation ou franchise calculées comme dues\u00a0: un plafond annuel peut être déjà atteint.',
  },
  PRICE_AMC_UNKNOWN: {
    level: 'warning',
    text: 'Garanties de la complémentaire inconnues\u00a0: part AMC non calculée.',
  },
  PRICE_AMC_YEARLY_LEFT_UNKNOWN: {
    level: 'info',
    text: 'Garantie annuelle\u00a0: ce qui en reste n’est pas connu au comptoir.',
  },
  PRICE_CODED_WITH_OVERRUN: {
    level: 'info',
    text: 'Dépassement hors OPTAM\u00a0: l’acte est codé C ou V, au tarif de 23,00\u00a0€.',
  },
  PRICE_NOT_REIMBURSED: { level: 'info', text: 'Ligne non remboursée\u00a0: tout est au patient.' },
  PRICE_FREE_PRICE_NEEDED: { level: 'error', text: 'Prix libre, absent du catalogue\u00a0: saisissez-le.' },
  PRICE_GENERIC_CAP_UNKNOWN: {
    level: 'warning',
    text: 'Générique refusé\u00a0: prix du générique le plus cher inconnu, base non plafonnée.',
  },
  PRICE_REFUSED_BY_AMO: { level: 'warning', text: 'Ligne refusée par l’AMO\u00a0: tout est au patient.' },
  PRICE_EXEMPTION_NOT_IN_RIGHTS: { level: 'warning', text: 'Ligne en rapport avec une ALD absente des droits.' },
  PRICE_CEILING_EXCEEDED: { level: 'error', text: 'Prix supérieur à la limite du panier.' },
  PRICE_C2S_OVERRUN: { level: 'error', text: 'Aucun dépassement n’est permis à un patient C2S.' },
  PRICE_TARIFF_UNSETTLED: { level: 'info', text: 'Tarif non confirmé\u00a0: les sources diffèrent (docs/tariffs.md).' },
};
