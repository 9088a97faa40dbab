import { price, type AmcContract } from '#core/price';
import type { InvoiceBeneficiary, Practice } from '#core/record';
import type { CivilDate } from '#core/shared';
import { tariffs } from '#core/tariffs';
import { practice } from '../../../core/record/__fixtures__/draft.ts';
import { familiesFor, makeQuote, type ActFamily, type PricedAlternative, type QuoteFrame } from '../../quote.ts';
import { priceAlternative } from '../price-alternative.ts';
import { proposeAlternatives } from '../propose-alternatives.ts';

export const dentist: Practice = {
  ...practice,
  profession: 'dentist',
  specialty: 'dental-surgeon',
  name: 'Cabinet Étxeberri',
};

/** A made-up patient, whose contract pays prostheses at 300 % of the base, AMO included. */
export const gerard: InvoiceBeneficiary = {
  name: 'Gérard d’Aubigné-Poncelet',
  birthDate: '19680902',
  nir: '168096412306419',
  regime: '01',
  caisse: '641',
  centre: '0000',
  amcNumber: '99900123',
};

export const contract: AmcContract = {
  responsible: true,
  guarantees: [{ category: 'dental-prosthesis', kind: 'pctOfBase', value: 300, includesAmo: true }],
};

export const day = '2026-11-24' as CivilDate;

export const frame: QuoteFrame = {
  date: day,
  profession: 'dentist',
  patient: { birthDate: '1968-09-02' as CivilDate, regime: 'general' },
  amc: contract,
  thirdParty: { amo: true, amc: true },
};

export function family(name: string, teeth: readonly string[]): ActFamily {
  const found = familiesFor(teeth).find((one) => one.name === name);
  if (!found) throw new Error(`no ${name} on ${teeth.join()}`);
  return found;
}

/** The alternatives of a crown on these teeth, priced. */
export function crowns(teeth: readonly string[], on: QuoteFrame = frame): readonly PricedAlternative[] {
  const subject = { family: family('Couronne', teeth), teeth, date: on.date };
  return proposeAlternatives(subject, tariffs).map((alternative) => priceAlternative(alternative, on, price));
}

/** A quote of a crown on these teeth, the second alternative retained. */
export function quoteOf(teeth: readonly string[], id = 'quote-0000000000000001') {
  return makeQuote({
    id,
    madeOn: day,
    beneficiary: gerard,
    practice: dentist,
    alternatives: crowns(teeth),
    chosen: 1,
    tariffSha256: tariffs.sha256,
  });
}
