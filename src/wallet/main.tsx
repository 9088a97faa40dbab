import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import '#ui/theme/tokens.css';
import '#ui/theme/base.css';
import './wallet.css';
import { prefers } from './phone/media.ts';
import { registerOffline } from './phone/offline.ts';
import { readPreferences, showPreferences } from './preferences.ts';
import { StorageRefused } from './screens/storage-refused.tsx';
import { WalletApp } from './wallet-app.tsx';
import { openPorts } from './wiring.ts';

const place = document.getElementById('root');
if (place) void start(createRoot(place));
registerOffline();

/** Preferences first: the first paint already has its language and its colours. */
async function start(root: ReturnType<typeof createRoot>): Promise<void> {
  const ports = await openPorts();
  if (!ports.ok) {
    root.render(<StorageRefused />);
    return;
  }
  const preferences = await readPreferences(ports.value.store, navigator.language);
  showPreferences(preferences, prefers);
  root.render(
    <StrictMode>
      <WalletApp ports={ports.value} first={preferences} />
    </StrictMode>,
  );
}
