import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { civilDateInFrance } from '#core/shared';
import { loadCatalogue } from '#flow/catalogue';
import { dayTotals } from '#flow/day-totals';
import { CounterDesk } from './counter/counter-desk.tsx';
import { JournalPage } from './journal/journal-page.tsx';
import { useRoute } from './routes.ts';
import { SettingsPage } from './settings/settings-page.tsx';
import { useCounter } from './use-counter.ts';
import { useNow } from './use-now.ts';
import type { Wiring } from './wiring.ts';

/** The terminal: its practice, its catalogue, the state of the counter, and the page that is shown. */
export function Terminal({ wiring }: { readonly wiring: Wiring }) {
  const now = useNow(wiring.clock.nowSeconds);
  const [isPaletteOpen, setPaletteOpen] = useState(false);
  const queries = useQueryClient();
  const { data: practice } = useQuery({
    queryKey: ['practice', wiring.env],
    queryFn: async () => {
      const read = await wiring.practices.read(wiring.env);
      return read.ok ? read.value : null;
    },
  });
  const { data: catalogue } = useQuery({
    queryKey: ['catalogue'],
    queryFn: () => loadCatalogue({ store: wiring.catalogue }),
  });
  const today = civilDateInFrance(now);
  const { data: day } = useQuery({
    queryKey: ['journal', 'day', today],
    queryFn: async () => {
      const totals = await dayTotals(today, wiring.journal);
      return totals.ok ? totals.value : null;
    },
  });
  const { state, dispatch } = useCounter(wiring, practice ?? null);
  const route = useRoute();
  if (practice === undefined || !catalogue) return null;
  const onPalette = (): void => setPaletteOpen(!isPaletteOpen);
  const shared = { wiring, now, onPalette };
  if (practice === null || route === 'settings') return <SettingsPage {...shared} practice={practice} />;
  if (route === 'journal') {
    return <JournalPage {...shared} practice={practice} catalogue={catalogue.catalogue} day={day ?? null} />;
  }
  return (
    <CounterDesk
      {...shared}
      state={state}
      dispatch={dispatch}
      practice={practice}
      catalogue={catalogue.catalogue}
      day={day ?? null}
      onValidated={() => void queries.invalidateQueries({ queryKey: ['journal'] })}
    />
  );
}
