import { useQuery, useQueryClient } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import type { Catalogue } from '#core/acts';
import type { Practice } from '#core/record';
import { civilDateInFrance } from '#core/shared';
import { loadCatalogue, type CatalogueInUse } from '#flow/catalogue';
import { actionText } from '#ui/text/actions.ts';
import { useText } from '#ui/text/use-text.ts';
import type { CounterPageProps } from './counter/counter-page-props.ts';
import { CounterDesk } from './counter/counter-desk.tsx';
import { keyActions } from './counter/key-actions.ts';
import { useDeliveries } from './counter/use-deliveries.ts';
import { usePreloadedPanels } from './preload-panels.ts';
import { useReaders } from './readers/use-readers.ts';
import { goTo, useRoute, type Route } from './routes.ts';
import { terminalActions } from './terminal-actions.ts';
import { useCounter } from './use-counter.ts';
import { useNow } from './use-now.ts';
import { useTrust } from './trust/use-trust.ts';
import type { Wiring } from './wiring.ts';

const SettingsPage = lazy(async () => ({ default: (await import('./settings/settings-page.tsx')).SettingsPage }));
const JournalPage = lazy(async () => ({ default: (await import('./journal/journal-page.tsx')).JournalPage }));
const Palette = lazy(async () => ({ default: (await import('#ui/features/help/palette.tsx')).Palette }));

/** What the camera looks for: boxes only where boxes are sold. */
const phonesOnly = ['QRCode'] as const;
const withBoxes = ['QRCode', 'DataMatrix', 'EAN13'] as const;

/** What the terminal keeps on this machine and shows on every page. */
function useStored(wiring: Wiring, now: number) {
  const { data: practice } = useQuery({
    queryKey: ['practice', wiring.env],
    queryFn: async () => {
      const { practices } = await wiring.kept();
      const read = await practices.read(wiring.env);
      return read.ok ? read.value : null;
    },
  });
  const { data: catalogue } = useQuery({
    queryKey: ['catalogue'],
    queryFn: () => loadCatalogue(wiring.catalogues),
  });
  const { data: tables } = useQuery({
    queryKey: ['tariffs', wiring.env],
    queryFn: async () => (await wiring.tables()).open(),
  });
  const today = civilDateInFrance(now);
  const { data: day = null } = useQuery({
    queryKey: ['journal', 'day', today],
    queryFn: async () => {
      const { dayTotals } = await import('#flow/day-totals');
      const { journal } = await wiring.kept();
      const totals = await dayTotals(today, journal);
      return totals.ok ? totals.value : null;
    },
  });
  return { practice, catalogue, tables, day };
}

/** The terminal: its practice, its catalogue, the state of the counter, and the page that is shown. */
export function Terminal({ wiring }: { readonly wiring: Wiring }) {
  const now = useNow(wiring.clock.nowSeconds);
  const { practice, catalogue, tables, day } = useStored(wiring, now);
  const { state, dispatch } = useCounter(wiring, practice ?? null);
  const trust = useTrust(wiring, now);
  const [isPaletteOpen, setPaletteOpen] = useState(false);
  const route = useRoute();
  usePreloadedPanels();
  const deliveries = useDeliveries({ wiring, catalogue: boxesOf(practice, catalogue), state, dispatch });
  const readers = useReaders({
    formats: practice?.profession === 'pharmacist' ? withBoxes : phonesOnly,
    isOpen: Boolean(practice),
    onCode: (delivered, readAt) => {
      if (!practice) return;
      if (deliveries.onCode(delivered, readAt)) goTo('counter');
    },
    onTyped: (typed) => {
      if (practice && route === 'counter' && !isPaletteOpen) dispatch({ type: 'open', panel: 'search', typed });
    },
  });
  if (practice === undefined || !catalogue || !tables) return null;
  const page = { wiring, now, practice, tables, trust, readers, onPalette: () => setPaletteOpen(true) };
  return (
    <Suspense fallback={null}>
      <Page {...page} {...deliveries} route={route} state={state} dispatch={dispatch} catalogue={catalogue} day={day} />
      {isPaletteOpen && (
        <Actions
          practice={practice}
          route={route}
          state={state}
          dispatch={dispatch}
          onClose={() => setPaletteOpen(false)}
        />
      )}
    </Suspense>
  );
}

/** The medicines that a scanned box is looked up in; none where no box is sold. */
function boxesOf(practice: Practice | null | undefined, inUse: CatalogueInUse | undefined): Catalogue | null {
  return practice?.profession === 'pharmacist' && inUse ? inUse.catalogue : null;
}

interface RoutedProps extends Omit<CounterPageProps, 'practice' | 'catalogue' | 'onValidated'> {
  readonly practice: Practice | null;
  readonly route: Route;
  readonly catalogue: CatalogueInUse;
}

/** The page of the address; before the practice has said who bills, the first start. */
function Page({ practice, route, catalogue, ...page }: RoutedProps) {
  const queries = useQueryClient();
  if (!practice || route === 'settings') return <SettingsPage {...page} practice={practice} catalogue={catalogue} />;
  if (route === 'journal') return <JournalPage {...page} practice={practice} catalogue={catalogue.catalogue} />;
  return (
    <CounterDesk
      {...page}
      practice={practice}
      catalogue={catalogue.catalogue}
      onValidated={() => void queries.invalidateQueries({ queryKey: ['journal'] })}
    />
  );
}

interface ActionsProps extends Pick<CounterPageProps, 'state' | 'dispatch'> {
  readonly practice: Practice | null;
  readonly route: Route;
  readonly onClose: () => void;
}

/** The list of every action, opened by Ctrl K or F1. */
function Actions({ practice, route, state, dispatch, onClose }: ActionsProps) {
  const text = useText(actionText);
  const keys = practice && route === 'counter' ? keyActions({ state, practice, text, dispatch }) : [];
  return <Palette actions={terminalActions({ text, state, dispatch, keys })} onClose={onClose} />;
}
