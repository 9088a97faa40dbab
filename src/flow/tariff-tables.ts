import { accept, refuse, type Result } from '#core/shared';
import {
  amendmentType,
  amendTables,
  makeTables,
  tableChecksum,
  type TariffsCode,
  type TariffTables,
} from '#core/tariffs';
import type { Env, JsonObject } from '#core/token';
import type { StoreCode } from './journal-ports.ts';
import type { OpenSignedCode } from './open-signed.ts';
import type { ClockPort } from './ports.ts';
import type { StoredTariffs, TariffsStorePort } from './table-ports.ts';

/** `TARIFFS_SIGNATURE`: not a file that the believed roots signed; `detail.trust` says why. `TARIFFS_OLD`: a later version is already in use. */
export type LoadTariffsCode = TariffsCode | 'TARIFFS_SIGNATURE' | 'TARIFFS_OLD';

/** What the tariff tables reach. */
export interface TariffPorts {
  readonly env: Env;
  readonly store: TariffsStorePort;
  readonly clock: ClockPort;
  /** Tables of this release of the program. */
  readonly release: TariffTables;
  /** Opens a file that the believed roots signed under `type` (`openSigned`); asked only when there is one. */
  readonly openSigned: (text: string, type: string) => Promise<Result<JsonObject, OpenSignedCode>>;
}

/** Checks a signed file and applies it to the tables it names as its base. */
async function openAmendment(
  text: string,
  bases: readonly TariffTables[],
  ports: Pick<TariffPorts, 'openSigned'>,
): Promise<Result<TariffTables, LoadTariffsCode>> {
  const file = await ports.openSigned(text, amendmentType);
  if (!file.ok) return refuse('TARIFFS_SIGNATURE', { detail: { trust: file.code } });
  const { base: named } = file.value;
  const base = bases.find(({ sha256 }) => sha256 === named);
  return base ? amendTables(base, file.value) : refuse('TARIFFS_BASE');
}

/**
 * The release's tables and every stored amendment that leads to them, oldest version first. Signatures are checked
 * again at each opening: a file is never believed because of where it was stored.
 */
async function lineage(ports: TariffPorts, kept: readonly StoredTariffs[]): Promise<readonly TariffTables[]> {
  const known = [ports.release];
  const loaded = [...kept].sort((one, other) => (one.version < other.version ? -1 : 1));
  for (const { signed } of loaded) {
    const opened = signed === null ? null : await openAmendment(signed, known, ports);
    if (opened?.ok) known.push(opened.value);
  }
  return known;
}

/**
 * The tables to price with today: the release's, or the latest amendment of them that was loaded here. They are kept,
 * so that a later release of the program can still price again what they priced.
 */
export async function openTariffs(ports: TariffPorts): Promise<TariffTables> {
  const kept = await ports.store.list(ports.env);
  const known = kept.ok ? await lineage(ports, kept.value) : [];
  await keepRelease(ports);
  return known.at(-1) ?? ports.release;
}

/**
 * Loads an amended table (docs/tariffs.md): signed by the pinned roots, based on tables known here, without overlap or
 * gap, later than those in use. It is in use from then on; the tables before it stay for the invoices that name them.
 */
export async function loadTariffs(
  text: string,
  ports: TariffPorts,
): Promise<Result<TariffTables, LoadTariffsCode | StoreCode>> {
  const kept = await ports.store.list(ports.env);
  if (!kept.ok) return kept;
  const known = await lineage(ports, kept.value);
  const opened = await openAmendment(text, known, ports);
  if (!opened.ok) return opened;
  const { version, sha256, rows } = opened.value;
  const inUse = known.at(-1) ?? ports.release;
  if (version <= inUse.version) return refuse('TARIFFS_OLD', { detail: { version: inUse.version } });
  const keptAt = ports.clock.nowSeconds();
  const stored = await ports.store.keep(ports.env, { sha256, version, rows, signed: text, keptAt });
  return stored.ok ? accept(opened.value) : stored;
}

/** Keeps the release's tables, once. */
function keepRelease({ env, store, clock, release }: TariffPorts): Promise<Result<null, StoreCode>> {
  const { sha256, version, rows } = release;
  return store.keep(env, { sha256, version, rows, signed: null, keptAt: clock.nowSeconds() });
}

/** Every version that was in use here, newest first, for the person who asks which one an invoice used. */
export async function listTariffs({
  env,
  store,
}: Pick<TariffPorts, 'env' | 'store'>): Promise<Result<readonly StoredTariffs[], StoreCode>> {
  const kept = await store.list(env);
  return kept.ok ? accept([...kept.value].sort((one, other) => (one.version < other.version ? 1 : -1))) : kept;
}

/**
 * The tables of an invoice by the checksum it recorded, whatever is in use today; null when this till never had them.
 * Rows that no longer have that checksum are not the tables the invoice names.
 */
export async function tariffsOfInvoice(sha256: string, ports: TariffPorts): Promise<TariffTables | null> {
  if (ports.release.sha256 === sha256) return ports.release;
  const kept = await ports.store.list(ports.env);
  const found = kept.ok ? kept.value.find((stored) => stored.sha256 === sha256) : undefined;
  if (!found || (await tableChecksum(found.rows)) !== sha256) return null;
  return makeTables(found.version, sha256, found.rows);
}
