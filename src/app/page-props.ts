import type { Practice } from '#core/record';
import type { Storage } from './kept/use-storage.ts';
import type { KeptHands } from './kept/wire-kept.ts';
import type { Readers } from './readers/use-readers.ts';
import type { TrustInView } from './trust/use-trust.ts';
import type { Wiring } from './wiring.ts';

/** What every page is given by the terminal. */
export interface PageProps {
  readonly wiring: Wiring;
  readonly hands: KeptHands;
  /** Epoch seconds. */
  readonly now: number;
  readonly practice: Practice | null;
  readonly trust: TrustInView;
  /** Null until it was looked at. */
  readonly storage: Storage | null;
  readonly readers: Readers;
  readonly onPalette: () => void;
}
