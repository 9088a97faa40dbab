import { useState } from 'react';
import { parseInsKey } from '#core/read';
import { TablePanel } from '#ui/features/tables/table-panel.tsx';
import { insKeysText } from '#ui/text/ins-keys.ts';
import { useText } from '#ui/text/use-text.ts';
import type { Wiring } from '../wiring.ts';

/** The keys by which this till checks the signature of INS codes: loaded by hand, one file each. */
export function InsKeysSection({ wiring: { insKeys } }: { readonly wiring: Wiring }) {
  const text = useText(insKeysText);
  const [keys, setKeys] = useState(insKeys.list);
  return (
    <TablePanel
      title={text.title}
      lead={text.lead}
      none={text.none}
      accept=".json,.jwk,.pem,.pub,.txt"
      versions={keys.map(({ signer }) => ({ version: signer, about: text.about, use: text.use }))}
      forget={{
        label: text.forget,
        onForget: (signer) => {
          insKeys.forget(signer);
          setKeys(insKeys.list());
        },
      }}
      onLoad={(file) => {
        const key = parseInsKey(file);
        if (!key.ok) return Promise.resolve({ ok: false, sentence: text.codes[key.code] });
        insKeys.keep(key.value);
        setKeys(insKeys.list());
        return Promise.resolve({ ok: true, sentence: text.done(key.value.signer) });
      }}
    />
  );
}
