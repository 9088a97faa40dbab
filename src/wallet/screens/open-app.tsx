import { lazy, Suspense, useState } from 'react';
import type { CareFor } from '../parts/care-for.tsx';
import { Frame } from '../parts/frame.tsx';
import { useRelock } from '../parts/use-relock.ts';
import { useRenewal } from '../parts/use-renewal.ts';
import { useView } from '../parts/use-view.ts';
import type { WalletPorts } from '../ports.ts';
import type { Preferences } from '../preferences.ts';
import type { Session } from '../session.ts';
import type { WalletActions } from '../use-wallet.ts';
import { Home } from './home.tsx';
import { Present } from './present.tsx';

const Settings = lazy(async () => ({ default: (await import('./settings.tsx')).Settings }));
const More = lazy(async () => ({ default: (await import('./more.tsx')).More }));

interface OpenAppProps {
  readonly session: Session;
  readonly ports: WalletPorts;
  readonly actions: WalletActions;
  readonly preferences: Preferences;
  readonly onPreferences: (preferences: Preferences) => void;
}

/** The unlocked app: the card, the code, and the screens that are loaded when they are first opened. */
export function OpenApp({ session, ports, actions, preferences, onPreferences }: OpenAppProps) {
  const view = useView();
  const [careFor, setCareFor] = useState<CareFor>(0);
  const renewal = useRenewal(session, ports, actions.cardChanged);
  useRelock(actions.lock, ports.now);
  const { card } = session;
  const canPresent = !card.isOpposed && card.rights.exp * 1000 > ports.now();
  if (view === 'code' && canPresent) {
    return (
      <Frame>
        <Present session={session} ports={ports} careFor={careFor} onCareFor={setCareFor} />
      </Frame>
    );
  }
  if (view === 'settings') {
    return (
      <Frame tab="settings">
        <Suspense fallback={null}>
          <Settings ports={ports} preferences={preferences} onPreferences={onPreferences} onErase={actions.erase} />
        </Suspense>
      </Frame>
    );
  }
  if (view !== 'card' && view !== 'code') {
    return (
      <Frame tab={view === 'invoices' || view === 'summary' ? 'invoices' : 'card'}>
        <Suspense fallback={null}>
          <More
            key={location.hash}
            view={view}
            session={session}
            ports={ports}
            careFor={careFor}
            onCard={actions.cardChanged}
          />
        </Suspense>
      </Frame>
    );
  }
  return (
    <Frame tab="card">
      <Home
        card={card}
        now={ports.now}
        careFor={careFor}
        onCareFor={setCareFor}
        renewal={renewal}
        onLock={actions.lock}
      />
    </Frame>
  );
}
