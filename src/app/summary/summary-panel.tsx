import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { issuerServices } from '#adapters/issuer-services';
import { sealSummary } from '#adapters/summary-seal';
import type { InvoiceBody } from '#core/record';
import type { TillKeyPort } from '#flow/journal-ports';
import type { SummaryForPhone } from '#flow/summary-for-phone';
import { summaryForPhone } from '#flow/summary-for-phone';
import { SummaryCode, type SendState } from '#ui/features/summary/summary-code.tsx';

interface SummaryPanelProps {
  readonly body: InvoiceBody;
  /** When the invoice was recorded, epoch seconds. */
  readonly at: number;
  readonly till: TillKeyPort;
}

const services = issuerServices((path, init) => fetch(path, init));

/** The summary of the invoice just made, signed by this till and sealed for the phone that proved the presence. */
export function SummaryPanel({ body, at, till }: SummaryPanelProps) {
  const [state, setState] = useState<SendState>('idle');
  const { data } = useQuery({
    queryKey: ['summary', body.number],
    queryFn: async () => {
      const about = summaryForPhone(body, at);
      const sealed = about ? await seal(about, till) : null;
      return about && sealed !== null ? { presentation: about.presentation, sealed } : null;
    },
  });
  if (!data) return null;
  const send = async () => {
    setState('sending');
    const left = await services.leaveSummary(data.presentation, data.sealed);
    setState(left.ok ? 'sent' : left.code);
  };
  return <SummaryCode sealed={data.sealed} state={state} onSend={() => void send()} />;
}

async function seal({ summary, phone }: SummaryForPhone, till: TillKeyPort): Promise<string | null> {
  const key = await till.publicKey();
  const sign = async (bytes: Uint8Array<ArrayBuffer>) => {
    const signed = await till.sign(bytes);
    return signed.ok ? signed.value : null;
  };
  return key.ok ? sealSummary(summary, { ...key.value, sign }, phone) : null;
}
