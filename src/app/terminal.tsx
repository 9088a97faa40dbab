import { useQuery, useQueryClient } from '@tanstack/react-query';
import { lazy, type ReactNode, Suspense, useState } from 'react';
import type { Catalogue } from '#core/acts';
import type { Practice } from '#core/record';
import type { Delivered } from '#core/read';
import { civilDateInFrance } from '#core/shared';
import { loadCatalogue, type CatalogueInUse } from '#flow/catalogue';
import type { PrinterPort, StoreCode } from '#flow/journal-ports';
import type { KeyringState } from '#flow/keyring-ports';
import type { Dispatch } from '#ui/features/invoice/dispatch.ts';
import { actionText } from '#ui/text/actions.ts';
import { useText } from '#ui/text/use-text.ts';
import type { CounterPageProps } from './counter/counter-page-props.ts';
import { CounterDesk } from './counter/counter-desk.tsx';
import { keyActions } from './counter/key-actions.ts';
import { useChallenge } from './counter/use-challenge.ts';
import { useDeliveries } from './counter/use-deliveries.ts';
import type { KeptHands } from './kept/wire-kept.ts';
import { useStorage } from './kept/use-storage.ts';
import { useAutoLock } from './keyring/use-auto-lock.ts';
import { useKeyring } from './keyring/use-keyring.ts';
import { useLockKey } from './keyring/use-lock-key.ts';
import { JournalPage, Palette, PatientToolsPage, SettingsPage } from './pages.ts';
import { usePreloadedPanels } from './preload-panels.ts';
import { usePreferences } from './preferences.ts';
import { useReaders } from './readers/use-readers.ts';
import { goTo, useRoute, type Route } from './routes.ts';
import { terminalActions } from './terminal-actions.ts';
import { useCounter } from './use-counter.ts';
import { useNow } from './use-now.ts';
import { useTrust } from './trust/use-trust.ts';
import type { Wiring } from './wiring.ts';

const LockPage = lazy(async () => ({ default: (await import('./keyring/lock-page.tsx')).LockPage }));
const StoreUnreadable = lazy(async () => ({
  default: (await import('#ui/features/storage/store-unreadable.tsx')).StoreUnreadable,
}));
const ProtectPage = lazy(async () => ({ default: (await import('./keyring/protect-page.tsx')).ProtectPage }));

/** What the camera looks for: boxes only where boxes are sold, papers while somebody types from one. */
const phonesOnly = ['QRCode'] as const;
const withBoxes = ['QRCode', 'DataMatrix', 'EAN13'] as const;

/** What the terminal keeps on this machine and shows on every page. */
function useStored(wiring: Wiring, now: number) {
  const { data: hands } = useQuery({ queryKey: ['kept'], queryFn: () => wiring.kept() });
  const { data: practice } = useQuery({
    queryKey: ['practice', wiring.env],
    queryFn: async () => (await wiring.kept()).practices.read(wiring.env),
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
  // A practice that cannot be read is not one that was never told: nobody is asked for it again.
  const trouble = [practice, catalogue].find((read) => read?.ok === false);
  return {
    hands,
    practice: practice?.ok ? practice.value : undefined,
    catalogue: catalogue?.ok ? catalogue.value : undefined,
    tables,
    day,
    trouble: trouble?.ok === false ? trouble.code : null,
  };
}

/** The terminal: what the machine keeps, the keys it is sealed under, and then its pages. */
export function Terminal({ wiring }: { readonly wiring: Wiring }) {
  const now = useNow(wiring.clock.nowSeconds);
  const stored = useStored(wiring, now);
  const { hands, practice, catalogue, tables } = stored;
  const keyring = useKeyring(hands?.keyring);
  useAutoLock(hands?.keyring);
  useLockKey(hands?.keyring);
  const counter = useCounter(wiring, practice ?? null);
  const trust = useTrust(wiring);
  const storage = useStorage(wiring, keyring.stage, counter.state);
  const [isPaletteOpen, setPaletteOpen] = useState(false);
  const route = useRoute();
  usePreloadedPanels();
  const challenge = useChallenge(wiring.random, usePreferences().challenge === 'on');
  const deliveries = useDeliveries({ wiring, catalogue: boxesOf(practice, catalogue), tables, challenge, ...counter });
  const readers = useTerminalReaders({
    practice,
    canType: keyring.stage === 'open' && route === 'counter' && !isPaletteOpen,
    isTyping: counter.state.isTyping,
    onCode: deliveries.onCode,
    dispatch: counter.dispatch,
  });
  if (!hands || practice === undefined || !catalogue || !tables) return <NotThere trouble={stored.trouble} />;
  const page = { wiring, hands, now, tables, trust, storage, readers, onPalette: () => setPaletteOpen(true) };
  return (
    <Suspense fallback={null}>
      <Gate state={keyring} trouble={keyring.trouble} hands={hands} printer={wiring.printer} practice={practice}>
        <Page
          {...page}
          {...deliveries}
          {...counter}
          challenge={challenge.digits}
          day={stored.day}
          practice={practice}
          route={route}
          catalogue={catalogue}
        />
        {isPaletteOpen && (
          <Actions
            {...counter}
            practice={practice}
            route={route}
            onLock={() => hands.keyring.pause()}
            onClose={() => setPaletteOpen(false)}
          />
        )}
      </Gate>
    </Suspense>
  );
}

/** Nothing while a till reads what it keeps; why, when it cannot: a full disk, a ruined place. */
function NotThere({ trouble }: { readonly trouble: StoreCode | null }) {
  if (trouble === null) return null;
  return (
    <Suspense fallback={null}>
      <StoreUnreadable code={trouble} onRetry={() => location.reload()} />
    </Suspense>
  );
}

interface ReadersNeeds {
  readonly practice: Practice | null | undefined;
  /** True where letters that no scanner typed open the search. */
  readonly canType: boolean;
  /** Identity and rights are being typed by hand, from papers that may be read. */
  readonly isTyping: boolean;
  readonly onCode: (delivered: Delivered, readAt: number) => boolean;
  readonly dispatch: Dispatch;
}

/** Every way of reading, on every page; what is read while the till is locked waits behind the lock. */
function useTerminalReaders({ practice, isTyping, canType, onCode, dispatch }: ReadersNeeds) {
  return useReaders({
    formats: practice?.profession === 'pharmacist' || isTyping ? withBoxes : phonesOnly,
    isOpen: Boolean(practice),
    onCode: (delivered, readAt) => {
      if (practice && onCode(delivered, readAt)) goTo('counter');
    },
    onTyped: (typed) => {
      if (practice && canType) dispatch({ type: 'open', panel: 'search', typed });
    },
  });
}

interface GateProps {
  readonly state: KeyringState;
  /** Why the keyring cannot be read. */
  readonly trouble: StoreCode | null;
  readonly hands: KeptHands;
  readonly printer: PrinterPort;
  readonly practice: Practice | null;
  readonly children: ReactNode;
}

/** What is behind it is drawn only while the keys are in memory, or before there are any. */
function Gate({ state: { stage, ...state }, trouble, hands, printer, practice, children }: GateProps): ReactNode {
  if (stage === 'open' || (stage === 'absent' && !practice)) return children;
  if (stage === 'loading') return <NotThere trouble={trouble} />;
  if (stage === 'absent' && practice) return <ProtectPage hands={hands} printer={printer} practice={practice} />;
  return <LockPage hands={hands} state={{ stage, ...state }} />;
}

/** The medicines that a scanned box is looked up in; none where no box is sold. */
function boxesOf(practice: Practice | null | undefined, inUse: CatalogueInUse | undefined): Catalogue | null {
  return practice?.profession === 'pharmacist' && inUse ? inUse.catalogue : null;
}

interface RoutedProps extends Omit<CounterPageProps, 'practice' | 'catalogue' | 'onValidated'> {
  readonly onCode: (delivered: Delivered, readAt: number) => boolean;
  readonly practice: Practice | null;
  readonly route: Route;
  readonly catalogue: CatalogueInUse;
}

/** The page of the address; before the practice has said who bills, the first start. */
function Page({ practice, route, catalogue, ...page }: RoutedProps) {
  const queries = useQueryClient();
  if (!practice || route === 'settings') return <SettingsPage {...page} practice={practice} catalogue={catalogue} />;
  if (route === 'tools') return <PatientToolsPage {...page} practice={practice} />;
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
  readonly onLock: () => void;
  readonly onClose: () => void;
}

/** The list of every action, opened by Ctrl K or F1. */
function Actions({ practice, route, state, dispatch, onLock, onClose }: ActionsProps) {
  const text = useText(actionText);
  const keys = practice && route === 'counter' ? keyActions({ state, practice, text, dispatch }) : [];
  return <Palette actions={terminalActions({ text, state, dispatch, keys, lock: onLock })} onClose={onClose} />;
}
