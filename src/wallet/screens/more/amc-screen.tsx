import { useState } from 'react';
import { useText } from '#ui/text/use-text.ts';
import { walletAmcText } from '#ui/text/wallet-amc.ts';
import type { WalletCode } from '#ui/text/wallet-refusals.ts';
import { Button } from '../../parts/button.tsx';
import { RefusalNotice } from '../../parts/notice.tsx';
import { ScreenHead } from '../../parts/screen-head.tsx';
import { useDoor } from '../../parts/use-door.ts';
import { arrangeAmc, nameOfAmc, orderCard } from '../../steps/amc/arrange-amc.ts';
import type { MoreProps } from './more-props.ts';
import { AddAmc } from './add-amc.tsx';
import { AmcContract } from './amc-contract.tsx';
import { useContracts } from './use-contracts.ts';

/** The complementary insurances of the card: their order, their end, and what may be changed. */
export function AmcScreen(props: MoreProps) {
  const { session, ports } = props;
  const text = useText(walletAmcText);
  const { said, refused, isBusy, arrange, renew } = useArrangement(props);
  const offered = useContracts(ports);
  const contracts = session.card.rights.amc ?? [];
  const names = contracts.map(nameOfAmc);
  return (
    <>
      <ScreenHead title={text.title} lead={contracts.length === 0 ? text.none : text.lead} />
      {refused !== null && <RefusalNotice code={refused} />}
      <p role="status">{said}</p>
      {contracts.map((amc, place) => (
        <AmcContract
          key={nameOfAmc(amc)}
          amc={amc}
          rank={contracts.length < 2 ? null : place === 0 ? text.first : text.second}
          offered={offered}
          isBusy={isBusy}
          onRenew={(contract) => {
            renew(nameOfAmc(amc), contract);
          }}
          onRemove={() => {
            arrange(names.filter((name) => name !== nameOfAmc(amc)));
          }}
        />
      ))}
      {contracts.length === 2 && (
        <Button
          waits={isBusy}
          onPress={() => {
            arrange([...names].reverse());
          }}
        >
          {text.swap}
        </Button>
      )}
      <AddAmc
        session={session}
        ports={ports}
        offered={offered}
        isFull={contracts.length >= 2}
        isBusy={isBusy}
        onAdd={(card) => {
          arrange([...names, card]);
        }}
      />
    </>
  );
}

/** What changes the contracts of the card, and what is said of it. */
function useArrangement({ session, ports, onCard }: MoreProps) {
  const text = useText(walletAmcText);
  const [isDone, setDone] = useState(false);
  const { isBusy, refused, run } = useDoor<WalletCode>();
  const change = (step: () => ReturnType<typeof arrangeAmc>) => {
    setDone(false);
    run(step, (card) => {
      onCard(card);
      setDone(true);
    });
  };
  const arrange = (wanted: readonly string[]) => {
    change(() => arrangeAmc(wanted, session, ports));
  };
  /** The insurer signs the contract again; the new card takes the old one's place. */
  const renew = (old: string, contract: string) => {
    change(async () => {
      const card = await orderCard(contract, session, ports);
      if (!card.ok) return card;
      const names = (session.card.rights.amc ?? []).map(nameOfAmc);
      return arrangeAmc(
        names.map((name) => (name === old ? card.value : name)),
        session,
        ports,
      );
    });
  };
  return { said: isBusy ? text.busy : isDone ? text.done : '', refused, isBusy, arrange, renew };
}
