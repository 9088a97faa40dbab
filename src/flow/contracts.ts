import { contractTableOf, parseContractTable, type PriceRefusalCode } from '#core/price';
import type { AmcContractTable } from '#core/rights';
import { accept, refuse, type Result } from '#core/shared';
import type { Env } from '#core/token';
import type { StoreCode } from './journal-ports.ts';
import type { ClockPort } from './ports.ts';
import type { ContractsStorePort, StoredContracts } from './table-ports.ts';

/** What the practice's contract table reaches. */
export interface ContractsPorts {
  readonly env: Env;
  readonly store: ContractsStorePort;
  readonly clock: ClockPort;
}

/** Longest file, in characters: 20,000 formulas fit. */
const maxLength = 16_000_000;

function parseText(text: string): unknown {
  try {
    return text.length > maxLength ? null : JSON.parse(text);
  } catch {
    return null;
  }
}

/**
 * Loads a contract table (docs/pricing.md): it replaces the one in use, which is kept. Refused with the place of the
 * first fault, as `contracts[3].formula`; a version that was loaded before is refused at `version`.
 */
export async function importContracts(
  text: string,
  { env, store, clock }: ContractsPorts,
): Promise<Result<StoredContracts, PriceRefusalCode | StoreCode>> {
  const parsed = parseContractTable(parseText(text));
  if (!parsed.ok) return parsed;
  const known = await store.list(env);
  if (!known.ok) return known;
  if (known.value.some(({ file }) => file.version === parsed.value.version)) {
    return refuse('PRICE_VALUE_INVALID', { path: 'version' });
  }
  const loaded = { file: parsed.value, loadedAt: clock.nowSeconds() };
  const added = await store.add(env, loaded);
  return added.ok ? accept(loaded) : added;
}

/** Contract tables that were loaded, the one in use first. */
export function listContracts({
  env,
  store,
}: Pick<ContractsPorts, 'env' | 'store'>): Promise<Result<readonly StoredContracts[], StoreCode>> {
  return store.list(env);
}

/**
 * The table that rights are read with; empty when none was loaded, or when the store does not answer: an AMC is then
 * what the law makes of it, or unknown, and nothing is invented.
 */
export async function contractTable(ports: Pick<ContractsPorts, 'env' | 'store'>): Promise<AmcContractTable> {
  const known = await listContracts(ports);
  const [newest] = known.ok ? known.value : [];
  const parsed = newest ? parseContractTable(newest.file) : null;
  return parsed?.ok ? contractTableOf(parsed.value) : new Map();
}
