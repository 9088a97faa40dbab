import '#ui/theme/tokens.css';
import '#ui/theme/base.css';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { StrictMode, useEffect } from 'react';
import { createRoot } from 'react-dom/client';
import { RegionBoundary } from '#ui/features/frame/region-boundary.tsx';
import { LanguageProvider } from '#ui/text/use-text.ts';
import { Themed } from '#ui/theme/themed.tsx';
import { usePreferences } from './preferences.ts';
import { keepOffline } from './service-worker.ts';
import { Terminal } from './terminal.tsx';
import { wiring } from './wiring.ts';

/** Local stores answer at once and never go stale by themselves; nothing here is a cache of the network. */
const queries = new QueryClient({
  defaultOptions: {
    queries: { networkMode: 'always', retry: false, staleTime: Infinity, refetchOnWindowFocus: false },
  },
});

/** Language and colours of the whole page, then the terminal. */
function Root() {
  const { language, theme, paper } = usePreferences();
  useEffect(() => {
    document.documentElement.lang = language;
    document.documentElement.dataset.theme = theme;
    document.documentElement.dataset.paper = paper;
  }, [language, theme, paper]);
  return (
    <LanguageProvider value={language}>
      <Themed name={theme}>
        <QueryClientProvider client={queries}>
          <RegionBoundary>
            <Terminal wiring={wiring} />
          </RegionBoundary>
        </QueryClientProvider>
      </Themed>
    </LanguageProvider>
  );
}

const place = document.getElementById('root');
if (place)
  createRoot(place).render(
    <StrictMode>
      <Root />
    </StrictMode>,
  );
keepOffline();
