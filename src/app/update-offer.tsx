import { useSyncExternalStore } from 'react';
import { UpdateBar } from '#ui/features/frame/update-bar.tsx';
import { installUpdate, onUpdate, updateIsReady } from './service-worker.ts';

/** Offers a waiting version. It stands in the ticket of the idle counter only, so never in the middle of an invoice. */
export function UpdateOffer() {
  const isReady = useSyncExternalStore(onUpdate, updateIsReady);
  return isReady ? <UpdateBar onInstall={installUpdate} /> : null;
}
