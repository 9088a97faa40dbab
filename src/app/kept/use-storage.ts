import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { isIdle, type CounterState } from '#flow/counter';
import type { KeyringState } from '#flow/keyring-ports';
import type { StorageState } from '#flow/storage-state';
import type { Wiring } from '../wiring.ts';

const queryKey = ['storage'] as const;

/** The state of storage, and how to close the line that tells of a repair. */
export interface Storage extends StorageState {
  readonly isPersisted: boolean;
  readonly closeRepairs: () => void;
}

/**
 * Looks at the journal's storage at start, between two patients, after a refused write and when the browser closes it:
 * a disk that is full is said before an invoice is begun.
 */
export function useStorage(
  { kept }: Pick<Wiring, 'kept'>,
  stage: KeyringState['stage'],
  counter: CounterState,
): Storage | null {
  // Before the first start there is nothing to keep; a repair is told by a record, which only an open till can sign.
  const isOpen = stage === 'open';
  const moment = `${counter.draft.id} ${isIdle(counter)} ${counter.commitRefusal}`;
  const queries = useQueryClient();
  const { data = null } = useQuery({
    queryKey,
    enabled: isOpen,
    queryFn: async () => {
      const [{ lookAtStorage }, { journal, persist }] = await Promise.all([import('#flow/storage-state'), kept()]);
      const [state, isPersisted] = await Promise.all([lookAtStorage(journal), persist()]);
      if (state.repairs.length > 0) await queries.invalidateQueries({ queryKey: ['journal'] });
      const before = queries.getQueryData<StorageState>(queryKey)?.repairs ?? [];
      return { ...state, isPersisted, repairs: state.repairs.length > 0 ? state.repairs : before };
    },
  });
  useEffect(() => {
    if (isOpen) void queries.invalidateQueries({ queryKey });
  }, [queries, isOpen, moment]);
  useEffect(() => {
    let stop: (() => void) | null = null;
    let isOver = false;
    void kept().then(({ journal }) => {
      if (!isOver) stop = journal.store.onTrouble(() => void queries.invalidateQueries({ queryKey }));
    });
    return () => {
      isOver = true;
      stop?.();
    };
  }, [kept, queries]);
  if (!data) return null;
  return { ...data, closeRepairs: () => queries.setQueryData(queryKey, { ...data, repairs: [] }) };
}
