import type { Note } from './breakdown.ts';
import type { NoteCode } from './code.ts';

/**
 * Level of each note, and the sentence that programs without a screen get in the breakdown.
 * The screen has its own sentences in both languages (ui/text/price.ts).
 */
export const noteTexts: Readonly<Record<NoteCode, { readonly level: Note['level']; readonly text: string }>> = {
  PRICE_BASE_GIVEN: { level: 'info', text: 'Base ou taux saisis à la main, hors barème.' },
  PRICE_THIRD_PARTY_NOT_ALLOWED: { level: 'warning', text: 'La loi exclut ici le tiers payant : tout est à régler.' },
  PRICE_YEARLY_CAP_UNKNOWN: {
    level: 'info',
    text: 'Participation ou franchise calculées comme dues : un plafond annuel peut être déjà atteint.',
  },
  PRICE_AMC_UNKNOWN: { level: 'warning', text: 'Garanties de la complémentaire inconnues : part AMC non calculée.' },
  PRICE_AMC_YEARLY_LEFT_UNKNOWN: {
    level: 'info',
    text: 'Garantie annuelle : ce qui en reste n’est pas connu au comptoir.',
  },
  PRICE_CODED_WITH_OVERRUN: {
    level: 'info',
    text: 'Dépassement hors OPTAM : l’acte est codé C ou V, au tarif de 23,00 €.',
  },
  PRICE_NOT_REIMBURSED: { level: 'info', text: 'Ligne non remboursée : tout est au patient.' },
  PRICE_REFUSED_BY_AMO: { level: 'warning', text: 'Ligne refusée par l’AMO : tout est au patient.' },
  PRICE_EXEMPTION_NOT_IN_RIGHTS: { level: 'warning', text: 'Ligne en rapport avec une ALD absente des droits.' },
  PRICE_CEILING_EXCEEDED: { level: 'error', text: 'Prix supérieur à la limite du panier.' },
  PRICE_C2S_OVERRUN: { level: 'error', text: 'Aucun dépassement n’est permis à un patient C2S.' },
  PRICE_TARIFF_UNSETTLED: { level: 'info', text: 'Tarif non confirmé : les sources diffèrent (docs/tariffs.md).' },
};
