import { useEffect, useState } from 'react';
import { useLanguage } from './use-text.ts';

type Names = Readonly<Record<string, string>>;

/** Names an act in the language of the screen: French as the nomenclature gives it, English once its names are loaded. */
export function useActName(): (code: string | undefined, french: string) => string {
  const language = useLanguage();
  const [names, setNames] = useState<Names>({});
  useEffect(() => {
    if (language !== 'en') return;
    let isShown = true;
    void import('./act-names-en.ts').then(({ actNamesEn }) => {
      if (isShown) setNames(actNamesEn);
    });
    return () => {
      isShown = false;
    };
  }, [language]);
  return (code, french) => (language === 'en' ? (names[code ?? ''] ?? french) : french);
}
