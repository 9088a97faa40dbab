import { useState } from 'react';
import { useLanguage, useText } from '#ui/text/use-text.ts';
import { walletAmcText } from '#ui/text/wallet-amc.ts';
import type { WalletCode } from '#ui/text/wallet-refusals.ts';
import { Button } from '../../parts/button.tsx';
import { Choices } from '../../parts/choices.tsx';
import { RefusalNotice } from '../../parts/notice.tsx';
import { TextField } from '../../parts/text-field.tsx';
import { useDoor } from '../../parts/use-door.ts';
import { orderCard } from '../../steps/amc/arrange-amc.ts';
import type { MoreProps } from './more-props.ts';
import shared from '../screen.module.css';
import type { OfferedContracts } from './use-contracts.ts';

interface AddAmcProps extends Pick<MoreProps, 'session' | 'ports'> {
  readonly offered: OfferedContracts;
  readonly isFull: boolean;
  readonly isBusy: boolean;
  /** A signed card of an insurer. */
  readonly onAdd: (card: string) => void;
}

/** Adds a contract: ordered from the training insurer, or pasted as the insurer sent it. */
export function AddAmc({ session, ports, offered, isFull, isBusy, onAdd }: AddAmcProps) {
  const text = useText(walletAmcText);
  const language = useLanguage();
  const [chosen, setChosen] = useState<string | null>(null);
  const [pasted, setPasted] = useState('');
  const { isBusy: isOrdering, refused, run } = useDoor<WalletCode>();
  if (isFull) return <p className={shared.lead}>{text.full}</p>;
  const waits = isBusy || isOrdering;
  return (
    <>
      <section className={shared.card}>
        <h2>{text.addTitle}</h2>
        <p className={shared.line}>{text.addLead}</p>
        {offered?.ok === false && <RefusalNotice code={offered.code} />}
        {refused !== null && <RefusalNotice code={refused} />}
        {offered?.ok && (
          <Choices
            legend={text.choices}
            look="rows"
            isLegendHidden
            options={offered.value.map(({ id, label }) => ({ value: id, label: label[language] }))}
            chosen={chosen}
            onChoose={setChosen}
          />
        )}
        <Button
          look="filled"
          waits={waits || chosen === null}
          onPress={() => {
            if (chosen !== null) run(() => orderCard(chosen, session, ports), onAdd);
          }}
        >
          {text.add}
        </Button>
      </section>
      <section className={shared.card}>
        <h2>{text.pasteTitle}</h2>
        <TextField label={text.pasteLabel} value={pasted} isLong onChange={setPasted} />
        <Button
          waits={waits || pasted.trim() === ''}
          onPress={() => {
            onAdd(pasted.trim());
          }}
        >
          {text.add}
        </Button>
      </section>
    </>
  );
}
