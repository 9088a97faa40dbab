import type { AskedName } from '#flow/counter';
import { bilingual } from './language.ts';

type Names = Readonly<Record<AskedName, string>>;

/** Words of the explanation of an amount. */
export const whyText = bilingual({
  fr: {
    title: (amount: string) => `Pourquoi ${amount}\u00a0?`,
    amounts: {
      dueNowCents: 'à payer',
      patientCents: 'part du patient',
      feeCents: 'prix',
      baseCents: 'base',
      amoCents: 'AMO',
      secondPublicCents: 'second payeur public',
      amcCents: 'AMC',
      laterCents: 'plus tard',
      tmCents: 'ticket modérateur',
      outsidePathwayCents: 'hors parcours',
      overrunCents: 'dépassement',
      participationCents: 'participation',
      franchiseCents: 'franchise',
      amoNetCents: 'remboursement net',
      patientFinalCents: 'coût final',
    } satisfies Names as Names,
    others: 'Autre montant',
    wholeTicket: 'tout le ticket',
    total: 'Total',
    paysNow: 'Le patient paie maintenant',
    advanced: 'Sans tiers payant\u00a0: avancé par le patient, remboursé ensuite',
    close: 'Fermer',
  },
  en: {
    title: (amount) => `Why ${amount}?`,
    amounts: {
      dueNowCents: 'to pay',
      patientCents: 'patient’s share',
      feeCents: 'price',
      baseCents: 'base',
      amoCents: 'AMO',
      secondPublicCents: 'second public payer',
      amcCents: 'AMC',
      laterCents: 'later',
      tmCents: 'ticket modérateur',
      outsidePathwayCents: 'out of pathway',
      overrunCents: 'extra fee',
      participationCents: 'participation',
      franchiseCents: 'franchise',
      amoNetCents: 'net refund',
      patientFinalCents: 'final cost',
    },
    others: 'Other amount',
    wholeTicket: 'whole ticket',
    total: 'Total',
    paysNow: 'The patient pays now',
    advanced: 'Without third-party payment: advanced by the patient, refunded later',
    close: 'Close',
  },
});
