import type { JournalPorts } from '#flow/journal-ports';
import type { Env } from '#core/token';
import { morning } from '../../../core/record/__fixtures__/draft.ts';
import { openBodyCodec, openTillKey } from '../../till-key/index.ts';
import { openJournalStore } from '../index.ts';

/** A till of its own on the real adapters, its clock moved by hand. */
export function till(env: Env = 'demo'): JournalPorts & { now: number } {
  const ports = {
    env,
    now: morning,
    clock: { nowSeconds: () => ports.now },
    random: { bytes: (count: number) => crypto.getRandomValues(new Uint8Array(count)) },
    store: openJournalStore(env, undefined),
    codec: openBodyCodec(env),
    till: openTillKey(env),
  };
  return ports;
}
