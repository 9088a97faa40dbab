import type { KeyringCode } from '#flow/keyring-ports';
import type { Refusal } from '#core/shared';
import type { keyringText } from '#ui/text/keyring.ts';
import type { storeText } from '#ui/text/store.ts';

/** The sentence for a refusal of the keyring, with the tries left when they are counted. */
export function keyringFault(
  { code, detail }: Refusal<KeyringCode>,
  text: (typeof keyringText)['fr'],
  store: (typeof storeText)['fr'],
): string {
  if (isOwn(code, text.codes)) {
    const left = Number(detail?.left ?? 0);
    return left > 0 ? `${text.codes[code]} ${text.left(left)}.` : text.codes[code];
  }
  return `${store[code].title}. ${store[code].next}`;
}

function isOwn<Own extends KeyringCode>(code: KeyringCode, own: Readonly<Record<Own, string>>): code is Own {
  return Object.hasOwn(own, code);
}
