import { useEffect, useState } from 'react';
import { LanguageProvider } from '#ui/text/use-text.ts';
import { walletText } from '#ui/text/wallet.ts';
import { Frame } from './parts/frame.tsx';
import { prefers } from './phone/media.ts';
import { keepPreferences, showPreferences, type Preferences } from './preferences.ts';
import type { WalletPorts } from './ports.ts';
import { Activation } from './screens/activation.tsx';
import { OpenApp } from './screens/open-app.tsx';
import { UnlockScreen } from './screens/unlock-screen.tsx';
import { useWallet } from './use-wallet.ts';

interface WalletAppProps {
  readonly ports: WalletPorts;
  /** Preferences as they were kept, already on the document. */
  readonly first: Preferences;
}

/** The patient's app: nothing activated, locked, or open. */
export function WalletApp({ ports, first }: WalletAppProps) {
  const [phase, actions] = useWallet(ports);
  const [preferences, setPreferences] = useState(first);
  useEffect(() => {
    showPreferences(preferences, prefers);
    document.title = walletText[preferences.language].title;
  }, [preferences]);
  const choose = (chosen: Preferences) => {
    setPreferences(chosen);
    void keepPreferences(ports.store, chosen);
  };
  return (
    <LanguageProvider value={preferences.language}>
      {phase.kind === 'starting' && <Frame>{null}</Frame>}
      {phase.kind === 'fresh' && (
        <Frame>
          <Activation ports={ports} actions={actions} wasErased={phase.wasErased} />
        </Frame>
      )}
      {phase.kind === 'locked' && (
        <Frame>
          <UnlockScreen ports={ports} actions={actions} />
        </Frame>
      )}
      {phase.kind === 'open' && (
        <OpenApp
          session={phase.session}
          ports={ports}
          actions={actions}
          preferences={preferences}
          onPreferences={choose}
        />
      )}
    </LanguageProvider>
  );
}
