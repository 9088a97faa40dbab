import { accept, refuse, type Result } from '#core/shared';
import type { Env } from '#core/token';
import { rootFileName } from './open-trust.ts';
import type { RefreshPorts } from './refresh-run.ts';
import { refreshTrust, type RefreshReport } from './refresh-trust.ts';
import { readHandOver } from './trust/hand-over-file.ts';
import type { TrustSourcePort } from './ports.ts';

export { handOverMaxBytes } from './trust/hand-over-file.ts';

/** Why a hand-over file is not one: too large, not of this form, of the other environment, or there is nothing to hand. */
export type HandOverCode = 'HANDOVER_TOO_LARGE' | 'HANDOVER_SHAPE' | 'HANDOVER_ENV' | 'HANDOVER_EMPTY';

/**
 * Puts the signed trust files of this terminal in one text for another that has no network. Nothing in it is secret, and
 * nothing in it is believed without its signature.
 */
export async function writeHandOver({
  trust,
  clock,
  store,
}: Pick<RefreshPorts, 'trust' | 'clock' | 'store'>): Promise<Result<string, HandOverCode>> {
  const { env } = trust;
  const roots = await trust.roots(clock.nowSeconds());
  const versions = roots.ok ? Array.from({ length: roots.value.ver }, (_, before) => rootFileName(before + 1)) : [];
  const names = [...versions, 'cles.json', ...(await store.list(env))];
  const held = await Promise.all(names.map(async (name) => [name, (await store.read(env, name))?.text] as const));
  const files = held.filter(([, text]) => text !== undefined);
  if (!files.some(([name]) => name === 'cles.json')) return refuse('HANDOVER_EMPTY');
  return accept(JSON.stringify({ format: 'comptoir-trust/1', env, files: Object.fromEntries(files) }));
}

/**
 * Takes the trust files that another terminal handed over, each by the rules of the network: older than those in place,
 * forged or unknown ones change nothing.
 */
export async function takeHandOver(
  text: string,
  ports: Omit<RefreshPorts, 'source' | 'origin'>,
): Promise<Result<RefreshReport, HandOverCode>> {
  const read = readHandOver(text);
  if (!read.ok) return read;
  if (read.value.env !== ports.trust.env) return refuse('HANDOVER_ENV');
  return accept(await refreshTrust({ ...ports, source: sourceOf(read.value.env, read.value.files), origin: 'file' }));
}

/** The files as if a network served them. The newest roots stand for `racines.json`, which leads to those in between. */
function sourceOf(env: Env, files: ReadonlyMap<string, string>): TrustSourcePort {
  const versions = [...files.keys()].flatMap((name) => /^racines\.(\d{1,3})\.json$/.exec(name)?.[1] ?? []);
  const newest = Math.max(0, ...versions.map(Number));
  return {
    fetch: (asked, name) => {
      const text = asked === env ? files.get(name === 'racines.json' ? rootFileName(newest) : name) : undefined;
      return Promise.resolve(text === undefined ? { kind: 'absent' } : { kind: 'file', text });
    },
  };
}
