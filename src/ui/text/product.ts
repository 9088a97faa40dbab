import { bilingual } from './language.ts';

/** The product's own words. */
export const productText = bilingual({
  fr: { name: 'Comptoir' },
  en: { name: 'Comptoir' },
});
