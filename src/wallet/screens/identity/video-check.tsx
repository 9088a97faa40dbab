import { useState } from 'react';
import { addDays, civilDateInFrance } from '#core/shared';
import { useText } from '#ui/text/use-text.ts';
import { walletIdentityText } from '#ui/text/wallet-identity.ts';
import type { WalletCode } from '#ui/text/wallet-refusals.ts';
import { Button } from '../../parts/button.tsx';
import { Choices } from '../../parts/choices.tsx';
import { RefusalNotice } from '../../parts/notice.tsx';
import { TextField } from '../../parts/text-field.tsx';
import { Title } from '../../parts/title.tsx';
import { useDoor } from '../../parts/use-door.ts';
import { askVideo, documentKinds, type DocumentKind, type VideoRequest } from '../../steps/identity/check-by-video.ts';
import styles from '../screen.module.css';
import type { CheckProps } from './check-props.ts';
import { VideoWait } from './video-wait.tsx';

/** The document that the officer will see, then the wait for the officer. */
export function VideoCheck(props: CheckProps) {
  const { ports, person, newKey } = props;
  const text = useText(walletIdentityText);
  const [kind, setKind] = useState<DocumentKind>('passport');
  const [number, setNumber] = useState('24AB12345');
  const [expires, setExpires] = useState(
    () => addDays(civilDateInFrance(Math.floor(ports.now() / 1000)), 1_000) as string,
  );
  const [request, setRequest] = useState<VideoRequest | null>(null);
  const { isBusy, refused, run } = useDoor<WalletCode>();
  if (request) {
    return (
      <VideoWait
        {...props}
        request={request}
        onRefused={() => {
          setRequest(null);
        }}
      />
    );
  }
  const ask = () => {
    run(async () => askVideo({ person, document: { kind, number, expires } }, await newKey(), ports), setRequest);
  };
  return (
    <>
      <div>
        <Title>{text.videoTitle}</Title>
        <p className={styles.lead}>{text.videoLead}</p>
      </div>
      {refused !== null && <RefusalNotice code={refused} />}
      <Choices
        legend={text.kind}
        look="rows"
        options={documentKinds.map((value) => ({ value, label: text.kinds[value] }))}
        chosen={kind}
        onChoose={setKind}
      />
      <TextField
        label={text.number}
        hint={text.numberHint}
        value={number}
        onChange={(typed) => {
          setNumber(
            typed
              .toUpperCase()
              .replace(/[^0-9A-Z]/g, '')
              .slice(0, 12),
          );
        }}
      />
      <TextField label={text.expires} type="date" value={expires} onChange={setExpires} />
      <div className={styles.foot}>
        <Button look="filled" waits={isBusy || number.length < 6 || expires === ''} onPress={ask}>
          {isBusy ? text.videoAsking : text.videoAsk}
        </Button>
      </div>
    </>
  );
}
