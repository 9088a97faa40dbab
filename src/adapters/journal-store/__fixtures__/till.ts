import type { KeyHolderPort } from '#flow/keyring-ports';
import type { JournalPorts } from '#flow/journal-ports';
import type { Env } from '#core/token';
import { morning } from '../../../core/record/__fixtures__/draft.ts';
import { openBodyCodec, openLeftKeys, openTillKey, tillSecretsForm, type TillSecret } from '../../till-key/index.ts';
import { openedKeyring } from '../../keyring/__fixtures__/opened-keyring.ts';
import { locksOf } from '../../two-rooms/__fixtures__/locks.ts';
import { openKept, placesOf, type OtherPages, type Places } from '../../two-rooms/index.ts';
import { openJournalStore, type Notebook } from '../index.ts';

/** What a browser gives a till: where databases are, how tabs take turns, and a notebook. */
export interface House {
  readonly places: Places;
  readonly locks: LockManager | undefined;
  readonly others?: (name: string) => OtherPages;
  readonly notebook: Notebook & { readonly lines: Map<string, string> };
}

/** A browser with one or two places. Without a second one it has no Web Locks either. */
export function house(main: IDBFactory, mirror: IDBFactory | null): House {
  const lines = new Map<string, string>();
  return {
    places: placesOf(main, mirror),
    locks: mirror ? locksOf().locks : undefined,
    notebook: {
      lines,
      read: (name) => [lines.get(name) ?? []].flat(),
      write: (name, line) => void lines.set(name, line),
    },
  };
}

/** A till of its own on the real adapters, its clock moved by hand. */
export function till(
  env: Env = 'demo',
  at: House = house(indexedDB, null),
  keyring: KeyHolderPort = openedKeyring(env, at),
): JournalPorts & { now: number } {
  const left = openKept<TillSecret>(tillSecretsForm(env), at.places, at.locks);
  const ports = {
    env,
    now: morning,
    clock: { nowSeconds: () => ports.now },
    random: { bytes: (count: number) => crypto.getRandomValues(new Uint8Array(count)) },
    store: openJournalStore(env, at),
    codec: openBodyCodec(keyring, left),
    left: openLeftKeys(left),
    till: openTillKey(keyring, left),
  };
  return ports;
}
