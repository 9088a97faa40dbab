import { useState } from 'react';
import { useText } from '#ui/text/use-text.ts';
import { walletSummariesText } from '#ui/text/wallet-summaries.ts';
import { Notice } from '../../parts/notice.tsx';
import { ScreenHead } from '../../parts/screen-head.tsx';
import { useDoor } from '../../parts/use-door.ts';
import type { KeptSummary } from '../../steps/summaries/kept-summaries.ts';
import { takeSummary, type TakeCode } from '../../steps/summaries/take-summary.ts';
import type { MoreProps } from './more-props.ts';
import { ScanCode } from './scan-code.tsx';
import { SummaryTicket } from './summary-ticket.tsx';

/** Reads the code of an invoice on the counter's screen. */
export function TakeSummaryScreen({ session, ports }: MoreProps) {
  const text = useText(walletSummariesText);
  const [taken, setTaken] = useState<KeptSummary | null>(null);
  const { refused, run } = useDoor<TakeCode>();
  if (taken) {
    return (
      <>
        <ScreenHead title={taken.practice} back="#invoices" />
        <p role="status">{text.taken}</p>
        <SummaryTicket summary={taken} />
      </>
    );
  }
  return (
    <>
      <ScreenHead title={text.takeTitle} lead={text.takeLead} back="#invoices" />
      {refused !== null && <Notice title={text.refusals[refused]} />}
      <ScanCode
        onText={(sealed) => {
          run(() => takeSummary(sealed, session, ports), setTaken);
        }}
      />
    </>
  );
}
