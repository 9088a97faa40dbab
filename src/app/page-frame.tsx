import { lazy, Suspense, type ReactNode, useSyncExternalStore } from 'react';
import type { KeyAction } from '#ui/components/key-bar.tsx';
import { Frame } from '#ui/features/frame/frame.tsx';
import { RegionBoundary } from '#ui/features/frame/region-boundary.tsx';
import { TopBar } from '#ui/features/frame/top-bar.tsx';
import { clockTime } from '#ui/text/dates.ts';
import { frameText } from '#ui/text/frame.ts';
import { useText } from '#ui/text/use-text.ts';
import type { PageProps } from './page-props.ts';
import { agesOf } from './trust/use-trust.ts';
import { goTo, routes, type Route } from './routes.ts';

const StorageBands = lazy(async () => ({
  default: (await import('#ui/features/storage/storage-bands.tsx')).StorageBands,
}));

interface PageFrameProps extends PageProps {
  readonly route: Route;
  readonly keys: readonly KeyAction[];
  readonly ticket: ReactNode;
  readonly children: ReactNode;
}

/** True while the browser knows of no network. */
function useOffline(): boolean {
  return useSyncExternalStore(
    (listener) => {
      addEventListener('online', listener);
      addEventListener('offline', listener);
      return () => {
        removeEventListener('online', listener);
        removeEventListener('offline', listener);
      };
    },
    () => !navigator.onLine,
  );
}

/** How far the clock of this machine is off: the server knows, or else the last record, when time has gone back since. */
function clockGapOf({ trust, storage }: Pick<PageProps, 'trust' | 'storage'>): number {
  return trust.clockGapSeconds ?? -(storage?.clockBackSeconds ?? 0);
}

/** One page of the terminal in its frame: a fault in one region stays in it. */
export function PageFrame({ route, keys, ticket, children, ...page }: PageFrameProps) {
  const { wiring, practice, now, onPalette } = page;
  const text = useText(frameText);
  const isOffline = useOffline();
  const pages: readonly Exclude<Route, 'tools'>[] = practice ? ['counter', 'journal'] : [];
  return (
    <Frame
      mode={wiring.mode}
      keys={keys}
      endKeys={[
        { keys: 'Control+K', label: text.allActions, act: onPalette },
        { keys: 'F1', label: text.help, act: onPalette },
      ]}
      ticket={<RegionBoundary>{ticket}</RegionBoundary>}
      top={
        <TopBar
          mode={wiring.mode}
          places={pages.map((page) => ({ name: text[page], href: routes[page], isCurrent: page === route }))}
          isOffline={isOffline}
          trust={page.trust.summary && agesOf(page.trust.summary, now)}
          clockGapSeconds={clockGapOf(page)}
          operator={practice?.professional ?? ''}
          onOperator={() => goTo('settings')}
          clock={clockTime(now)}
        />
      }
    >
      {page.storage && (page.storage.trouble || page.storage.repairs.length > 0) && (
        <Suspense fallback={null}>
          <StorageBands {...page.storage} onClose={page.storage.closeRepairs} />
        </Suspense>
      )}
      <RegionBoundary>{children}</RegionBoundary>
    </Frame>
  );
}
