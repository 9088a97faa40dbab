import { accept, refuse, type Result } from '#core/shared';
import type { KeptPort, StoreCode } from '#flow/journal-ports';
import type { KeptEntry, KeptSchema } from './kept-entry.ts';
import { levelKept, putInAll, type KeptRooms } from './level-kept.ts';
import type { DatabaseForm } from './open-in.ts';
import type { Places } from './places.ts';
import { openTwoRooms } from './two-rooms.ts';

/** What becomes of a value; null leaves it as it is. */
type Change<Value> = (present: Value | null) => { readonly value: Value | null } | null;
type Altered<Value> = { readonly kept: Value | null } | 'stale';

/** Rounds against another tab of a browser without Web Locks. */
const roundsMax = 20;

/**
 * Opens named things kept twice. Every write is strict and answers once both rooms have committed. What one room lost is
 * copied from the other before anything is read.
 */
export function openKept<Value>(form: DatabaseForm, places: Places, locks: LockManager | undefined): KeptPort<Value> {
  const rooms: KeptRooms<Value> = openTwoRooms<KeptSchema<Value>>(form, places, locks);
  let levelled: Promise<Result<readonly KeptEntry<Value>[], StoreCode>> | null = null;
  const levelOnce = async () => {
    const answer = await (levelled ??= rooms.inTurn(() => levelKept(rooms)));
    if (!answer.ok) levelled = null;
    return answer;
  };
  const read = async (name: string): Promise<Result<Value | null, StoreCode>> => {
    const level = await levelOnce();
    if (!level.ok) return level;
    const entry = await rooms.main.use((db) => db.get('kept', name));
    if (entry.ok) return accept(entry.value?.value ?? null);
    levelled = null;
    return entry;
  };
  /** One try to write what `change` makes of the present value; null leaves it. Answers the value then kept. */
  const tryAlter = async (name: string, change: Change<Value>): Promise<Result<Altered<Value>, StoreCode>> => {
    const level = await levelKept(rooms);
    if (!level.ok) return level;
    const { value: present = null, revision = 0 } = level.value.find((entry) => entry.name === name) ?? {};
    const changed = change(present);
    if (!changed) return accept({ kept: present });
    const written = await putInAll(rooms, { name, revision: revision + 1, value: changed.value });
    if (!written.ok) return written;
    return accept(written.value === 'stored' ? { kept: changed.value } : 'stale');
  };
  const alter = (name: string, change: Change<Value>): Promise<Result<Value | null, StoreCode>> =>
    rooms.inTurn(async () => {
      for (let round = 0; round < roundsMax; round += 1) {
        const tried = await tryAlter(name, change);
        if (!tried.ok) return tried;
        if (tried.value !== 'stale') return accept(tried.value.kept);
      }
      return refuse('STORE_UNAVAILABLE');
    });
  const write = async (name: string, value: Value | null): Promise<Result<null, StoreCode>> => {
    const written = await alter(name, () => ({ value }));
    return written.ok ? accept(null) : written;
  };
  return {
    read,
    names: async () => {
      const level = await rooms.inTurn(() => levelKept(rooms));
      return level.ok ? accept(level.value.filter(({ value }) => value !== null).map(({ name }) => name)) : level;
    },
    write,
    remove: (name) => write(name, null),
    readOrMake: async (name, make) => {
      const kept = await read(name);
      if (!kept.ok) return kept;
      if (kept.value !== null) return accept(kept.value);
      const made = await make();
      const stored = await alter(name, (present) => (present === null ? { value: made } : null));
      return stored.ok ? accept(stored.value ?? made) : stored;
    },
  };
}
