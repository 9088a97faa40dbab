import { StrictMode, useEffect, useState, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import '#ui/theme/tokens.css';
import '#ui/theme/base.css';
import './page.css';
import type { Bilingual, Language } from '#ui/text/language.ts';
import { pageText } from '#ui/text/pages.ts';
import { LanguageProvider } from '#ui/text/use-text.ts';

interface PageProps {
  readonly title: Bilingual<{ readonly title: string }>;
  readonly children: ReactNode;
}

/** A page beside the terminal and the app: the training band, its language, its title. */
function Page({ title, children }: PageProps) {
  const [language, setLanguage] = useState<Language>(navigator.language.startsWith('en') ? 'en' : 'fr');
  const text = pageText[language];
  const name = title[language].title;
  useEffect(() => {
    document.documentElement.lang = language;
    document.title = `${name} · Comptoir`;
  }, [language, name]);
  return (
    <LanguageProvider value={language}>
      <div className="band" role="status">
        <b>{text.training}</b>
        {' · '}
        {text.trainingMeans}
      </div>
      <header className="head">
        <h1>{name}</h1>
        <button
          type="button"
          className="quiet"
          lang={language === 'fr' ? 'en' : 'fr'}
          onClick={() => {
            setLanguage(language === 'fr' ? 'en' : 'fr');
          }}
        >
          {text.other}
        </button>
      </header>
      <main className="page">{children}</main>
    </LanguageProvider>
  );
}

/** Shows a page in the document's root; its colours follow the machine. */
export function showPage(title: PageProps['title'], content: ReactNode): void {
  const place = document.getElementById('root');
  const isMore = matchMedia('(prefers-contrast: more)').matches;
  const isDark = matchMedia('(prefers-color-scheme: dark)').matches;
  document.documentElement.dataset.theme = isMore ? 'contrast' : isDark ? 'dark' : 'light';
  if (!place) return;
  createRoot(place).render(
    <StrictMode>
      <Page title={title}>{content}</Page>
    </StrictMode>,
  );
}
