import { useSyncExternalStore } from 'react';

/** Screens of the open app. They live in the address, so that the phone's own back gesture works. */
export type View = 'card' | 'code' | 'settings';

function follow(onChange: () => void): () => void {
  addEventListener('hashchange', onChange);
  return () => {
    removeEventListener('hashchange', onChange);
  };
}

/** The screen named by the address. */
export function useView(): View {
  const hash = useSyncExternalStore(follow, () => location.hash);
  return hash === '#code' ? 'code' : hash === '#settings' ? 'settings' : 'card';
}
