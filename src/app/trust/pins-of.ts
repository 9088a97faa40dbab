import type { Env } from '#core/token';
import type { TrustPins } from '#flow/open-trust';

/** What this build believes of an environment: its pinned roots, and the key set below which no store can be taken. */
export function pinsOf(env: Env): TrustPins {
  return env === 'demo'
    ? { rootFile: __TRAINING_ROOTS__, keysetFloor: __TRAINING_KEYSET__ }
    : { rootFile: __PRODUCTION_ROOTS__, keysetFloor: __PRODUCTION_KEYSET__ };
}
