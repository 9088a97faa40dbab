import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { Checking } from '#ui/features/storage/storage-tile.tsx';
import type { KeptHands } from '../kept/wire-kept.ts';
import type { Wiring } from '../wiring.ts';

type OnPercent = (percent: number) => void;

/** Chain and signatures of both rooms in a worker, then every body here, where the keys are. */
async function verify({ journal, verifyRooms }: KeptHands, onPercent: OnPercent): Promise<Checking> {
  const { verifyBodies } = await import('#flow/verify-journal');
  const { broken } = await verifyRooms((done, of) => onPercent(Math.floor((50 * done) / of)));
  if (broken) {
    journal.store.suspect(broken.room);
    return { kind: 'broken', seq: broken.seq };
  }
  const bodies = await verifyBodies(journal, (done, of) => onPercent(50 + Math.floor((50 * done) / of)));
  if (!bodies.ok) return { kind: 'stopped' };
  const { firstBad, records } = bodies.value;
  return firstBad ? { kind: 'broken', seq: firstBad.seq } : { kind: 'holds', records };
}

/** The verification of the whole journal, once at a time. What it finds broken is then repaired and told. */
export function useVerification(kept: Wiring['kept']) {
  const queries = useQueryClient();
  const isBusy = useRef(false);
  const [checking, setChecking] = useState<Checking>({ kind: 'no' });
  const start = async (): Promise<void> => {
    if (isBusy.current) return;
    isBusy.current = true;
    setChecking({ kind: 'running', percent: 0 });
    const stopped: Checking = { kind: 'stopped' };
    const found = await verify(await kept(), (percent) => setChecking({ kind: 'running', percent })).catch(
      () => stopped,
    );
    isBusy.current = false;
    setChecking(found);
    if (found.kind === 'broken') await queries.invalidateQueries({ queryKey: ['storage'] });
  };
  return { checking, start: () => void start() };
}
