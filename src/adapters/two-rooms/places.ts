import type { StorageBuckets } from './storage-buckets.ts';

/** Where databases are: the factory that opens them, and how to begin again when the place itself is ruined. */
export interface Place {
  factory(): Promise<IDBFactory>;
  /** Leaves a ruined place for one that opens. */
  renew(): Promise<void>;
}

/** The two places of this browser. `mirror` is null where it has no Storage Buckets. */
export interface Places {
  readonly main: Place;
  readonly mirror: Place | null;
}

/** The mirror's bucket, and the one that stands in for the default place once that no longer opens. */
const mirrorName = 'comptoir-miroir';
const substituteName = 'comptoir-principal';

/**
 * The default IndexedDB and a bucket of its own. Two databases of one place would share their files, and one flipped bit
 * makes Chromium erase them all: only another bucket has files of its own.
 */
export function browserPlaces(own: IDBFactory, buckets: StorageBuckets | undefined): Places {
  const inBucket = async (name: string): Promise<IDBFactory> => {
    if (!buckets) return own;
    return (await buckets.open(name, { persisted: true })).indexedDB;
  };
  /** A substitute was taken because the default place never opens again: later starts begin with it and tell nothing. */
  const present = async (): Promise<IDBFactory> => {
    // A browser that does not list its buckets has no substitute that could be found again.
    const names = (await buckets?.keys().catch(() => [])) ?? [];
    return names.includes(substituteName) ? inBucket(substituteName) : own;
  };
  let main: Promise<IDBFactory> | null = null;
  let mirror: Promise<IDBFactory> | null = null;
  return {
    main: {
      factory: () => (main ??= present()),
      renew: async () => {
        await (main = inBucket(substituteName));
      },
    },
    mirror: buckets
      ? {
          factory: () => (mirror ??= inBucket(mirrorName)),
          renew: async () => {
            await buckets.delete(mirrorName);
            await (mirror = inBucket(mirrorName));
          },
        }
      : null,
  };
}

/** Two places given as they are: a test's. */
export function placesOf(main: IDBFactory, mirror: IDBFactory | null): Places {
  const place = (factory: IDBFactory): Place => ({
    factory: () => Promise.resolve(factory),
    renew: () => Promise.resolve(),
  });
  return { main: place(main), mirror: mirror && place(mirror) };
}
