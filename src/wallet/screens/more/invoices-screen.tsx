import { useCallback, useEffect, useEffectEvent, useState } from 'react';
import { Icon } from '#ui/components/icon.tsx';
import { useText } from '#ui/text/use-text.ts';
import type { WalletCode } from '#ui/text/wallet-refusals.ts';
import { walletSummariesText } from '#ui/text/wallet-summaries.ts';
import { Button, ButtonLink } from '../../parts/button.tsx';
import { EraseConfirm } from '../../parts/erase-confirm.tsx';
import { RefusalNotice } from '../../parts/notice.tsx';
import { ScreenHead } from '../../parts/screen-head.tsx';
import { Title } from '../../parts/title.tsx';
import { useDoor } from '../../parts/use-door.ts';
import { saveFile } from '../../phone/save-file.ts';
import { fetchSummaries } from '../../steps/summaries/fetch-summaries.ts';
import { summariesCsv } from '../../steps/summaries/find-summaries.ts';
import { readSummaries, writeSummaries, type KeptSummary } from '../../steps/summaries/kept-summaries.ts';
import type { MoreProps } from './more-props.ts';
import shared from '../screen.module.css';
import { InvoiceList } from './invoice-list.tsx';
import { SummaryTicket } from './summary-ticket.tsx';
import styles from './invoices.module.css';

/** The invoices this phone keeps: the list, or the one that was opened. */
export function InvoicesScreen({ session, ports }: MoreProps) {
  const text = useText(walletSummariesText);
  const [kept, setKept] = useState<readonly KeptSummary[] | null>(null);
  const [open, setOpen] = useState<KeptSummary | null>(null);
  const refresh = useCallback(() => readSummaries(session, ports).then(setKept), [session, ports]);
  useEffect(() => {
    void readSummaries(session, ports).then(setKept);
  }, [session, ports]);
  if (!kept) return null;
  const keepOnly = async (summaries: readonly KeptSummary[]) => {
    await writeSummaries(summaries, session, ports);
    setOpen(null);
    await refresh();
  };
  if (open) {
    return (
      <>
        <ScreenHead
          title={open.practice}
          onBack={() => {
            setOpen(null);
          }}
        />
        <SummaryTicket summary={open} />
        <p className={styles.only}>{text.only}</p>
        <EraseConfirm ask={text.eraseOne} onErase={() => void keepOnly(kept.filter((one) => one !== open))} />
      </>
    );
  }
  return (
    <>
      <Title>{text.title}</Title>
      <FromRelay session={session} ports={ports} onNew={() => void refresh()} />
      {kept.length === 0 && <p className={shared.lead}>{text.empty}</p>}
      {kept.length > 0 && (
        <>
          <InvoiceList summaries={kept} now={ports.now()} onOpen={setOpen} />
          <p className={styles.only}>{text.only}</p>
          <Button
            onPress={() => {
              const csv = summariesCsv(kept, text.head);
              saveFile(text.file, new Blob(['\ufeff', csv], { type: 'text/csv' }));
            }}
          >
            <Icon name="download" />
            {text.export}
          </Button>
          <EraseConfirm ask={text.eraseAll} onErase={() => void keepOnly([])} />
        </>
      )}
      <div className={`${shared.foot} ${shared.aboveTabs}`}>
        <ButtonLink look="filled" to="#summary">
          <Icon name="qr" />
          {text.take}
        </ButtonLink>
      </div>
    </>
  );
}

/** The way in beside the counter's screen: the relay, asked once by itself and then on demand. */
function FromRelay({ session, ports, onNew }: Pick<MoreProps, 'session' | 'ports'> & { readonly onNew: () => void }) {
  const text = useText(walletSummariesText);
  const [count, setCount] = useState<number | null>(null);
  const { isBusy, refused, run } = useDoor<WalletCode>();
  const take = useEffectEvent((found: number) => {
    setCount(found);
    onNew();
  });
  useEffect(() => {
    let isCurrent = true;
    const ask = async () => {
      const found = navigator.onLine ? await fetchSummaries(session, ports) : null;
      // Nobody asked: a failure says nothing, nor does an empty box.
      if (isCurrent && found?.ok && found.value > 0) take(found.value);
    };
    void ask();
    return () => {
      isCurrent = false;
    };
  }, [session, ports]);
  return (
    <>
      <Button
        waits={isBusy}
        onPress={() => {
          run(
            () => fetchSummaries(session, ports),
            (found) => {
              setCount(found);
              onNew();
            },
          );
        }}
      >
        {isBusy ? text.fetching : text.fetch}
      </Button>
      {refused !== null && <RefusalNotice code={refused} />}
      {count !== null && <p role="status">{text.fetched(count)}</p>}
    </>
  );
}
