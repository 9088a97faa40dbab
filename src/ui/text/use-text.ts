import { createContext, useContext } from 'react';
import type { Bilingual, Language } from './language.ts';

const LanguageContext = createContext<Language>('fr');

/** Gives the screens below it their language. */
export const LanguageProvider = LanguageContext.Provider;

/** The language of the screen. */
export function useLanguage(): Language {
  return useContext(LanguageContext);
}

/** The sentences of one place, in the language of the screen. */
export function useText<T>(text: Bilingual<T>): T {
  return text[useLanguage()];
}
