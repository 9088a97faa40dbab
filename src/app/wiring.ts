import { importWorkerUrl, openCatalogueStore, workerImporter } from '#adapters/catalogue';
import { browserDownloads } from '#adapters/downloads';
import { openInsKeys } from '#adapters/ins-keys';
import { browserPrinter } from '#adapters/printer';
import { trustedUrl } from '#adapters/trusted-url';
import type { Env } from '#core/token';
import type { ClockPort, RandomPort } from '#flow/ports';
import type { KeptHands } from './kept/wire-kept.ts';
import { envOf, pinnedModes, tillMode } from './mode/till-mode.ts';
import type { TableHands } from './tables/wire-tables.ts';
import type { TrustHands } from './trust/wire-trust.ts';

const mode = tillMode(localStorage, pinnedModes);
const env: Env = envOf(mode);

const clock: ClockPort = { nowSeconds: () => Math.floor(Date.now() / 1000) };
const random: RandomPort = { bytes: (count) => crypto.getRandomValues(new Uint8Array(count)) };

let kept: Promise<KeptHands> | null = null;

/** The journal, the quotes and the practice. */
function keptHands(): Promise<KeptHands> {
  return (kept ??= import('./kept/wire-kept.ts').then(({ wireKept }) => wireKept(env, clock, random)));
}

let trust: Promise<TrustHands> | null = null;

/** What phones are checked with, fetched as soon as the first screen stands. */
function trustHands(): Promise<TrustHands> {
  return (trust ??= import('./trust/wire-trust.ts').then(({ wireTrust }) => wireTrust(env, clock)));
}

let tables: Promise<TableHands> | null = null;

/** The tariffs and contracts of the practice. */
function tableHands(): Promise<TableHands> {
  return (tables ??= import('./tables/wire-tables.ts').then(({ wireTables }) => wireTables(env, clock, trustHands)));
}

/** Imports the medicine database in a worker of its own. */
const importer = workerImporter(() => new Worker(trustedUrl(importWorkerUrl), { type: 'module' }));

/** The only place where the terminal's features meet the outside world. */
export const wiring = {
  env,
  mode,
  pinnedModes,
  clock,
  random,
  trust: trustHands,
  tables: tableHands,
  kept: keptHands,
  insKeys: openInsKeys(localStorage),
  catalogues: { store: openCatalogueStore(), importer, clock },
  printer: browserPrinter(document, window),
  downloads: browserDownloads(document),
} as const;

export type Wiring = typeof wiring;
