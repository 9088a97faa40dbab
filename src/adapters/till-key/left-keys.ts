import type { KeptPort, LeftKeysPort } from '#flow/journal-ports';
import { accept } from '#core/shared';
import { monthName, monthOf, type TillSecret } from './till-secrets.ts';

/** The month keys that a till kept in the open before it had a keyring. */
export function openLeftKeys(left: KeptPort<TillSecret>): LeftKeysPort {
  return {
    months: async () => {
      const names = await left.names();
      return names.ok ? accept(names.value.flatMap((name) => monthOf(name) ?? [])) : names;
    },
    remove: (month) => left.remove(monthName(month)),
  };
}
