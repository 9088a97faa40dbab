import { useState } from 'react';
import { lossText, pageText } from '#ui/text/pages.ts';
import { useText } from '#ui/text/use-text.ts';
import { Button } from '../../wallet/parts/button.tsx';
import { TextField } from '../../wallet/parts/text-field.tsx';
import { ask } from '../ask.ts';

type End = 'done' | 'wrong' | 'rate' | 'offline';

/** Blocks a lost or stolen phone from any browser: the NIR and the code that was written down. */
export function DeclareLoss() {
  const text = useText(lossText);
  const { offline } = useText(pageText);
  const [nir, setNir] = useState('');
  const [code, setCode] = useState('');
  const [isBusy, setBusy] = useState(false);
  const [end, setEnd] = useState<End | null>(null);
  const block = async () => {
    setBusy(true);
    const answer = await ask('/issuer/loss', { nir, code });
    setBusy(false);
    setEnd(endOf(answer?.status));
  };
  if (end === 'done') {
    return (
      <section className="panel" role="status">
        <h2>{text.doneTitle}</h2>
        <p>{text.doneLead}</p>
      </section>
    );
  }
  const notice = {
    wrong: [text.wrongTitle, text.wrongLead],
    rate: [text.rateTitle, text.rateLead],
    offline: [offline, ''],
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (!isBusy) void block();
      }}
    >
      <p className="lead">{text.lead}</p>
      {end !== null && (
        <section className="panel" role="alert">
          <h2>{notice[end][0]}</h2>
          <p>{notice[end][1]}</p>
        </section>
      )}
      <TextField label={text.nir} hint={text.nirHint} value={nir} onChange={setNir} />
      <TextField label={text.code} hint={text.codeHint} value={code} onChange={setCode} />
      <Button look="filled" type="submit" waits={nir === '' || code === '' || isBusy}>
        {isBusy ? text.blocking : text.block}
      </Button>
    </form>
  );
}

function endOf(status: number | undefined): End {
  if (status === undefined) return 'offline';
  return status === 200 ? 'done' : status === 429 ? 'rate' : 'wrong';
}
