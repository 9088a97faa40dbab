import { useEffect, useState } from 'react';
import { useText } from '#ui/text/use-text.ts';
import { walletIdentityText } from '#ui/text/wallet-identity.ts';
import type { WalletCode } from '#ui/text/wallet-refusals.ts';
import { Button } from '../../parts/button.tsx';
import { Notice, RefusalNotice } from '../../parts/notice.tsx';
import { Title } from '../../parts/title.tsx';
import { useWakeLock } from '../../parts/use-wake-lock.ts';
import { stateOfVideo, type VideoRequest } from '../../steps/identity/check-by-video.ts';
import { walletText } from '#ui/text/wallet.ts';
import styles from '../screen.module.css';
import type { CheckProps } from './check-props.ts';

interface VideoWaitProps extends CheckProps {
  readonly request: VideoRequest;
  readonly onRefused: () => void;
}

const everyMs = 2_000;

/** The digits to read aloud, until an officer has decided. */
export function VideoWait({ ports, newKey, request, onProved, onRefused }: VideoWaitProps) {
  const text = useText(walletIdentityText);
  const { back } = useText(walletText);
  const [isRefused, setRefused] = useState(false);
  const [trouble, setTrouble] = useState<WalletCode | null>(null);
  useWakeLock();
  useEffect(() => {
    let isCurrent = true;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = async () => {
      const key = await newKey();
      const state = await stateOfVideo(request.request, key, ports);
      if (!isCurrent) return;
      setTrouble(state.ok ? null : state.code);
      if (state.ok && state.value.kind === 'approved') onProved({ key, identity: state.value.identity });
      else if (state.ok && state.value.kind === 'refused') setRefused(true);
      else timer = setTimeout(() => void look(), everyMs);
    };
    void look();
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [ports, newKey, request, onProved]);
  if (isRefused) {
    return (
      <>
        <Notice title={text.refusedTitle}>{text.refusedNext}</Notice>
        <Button onPress={onRefused}>{back}</Button>
      </>
    );
  }
  return (
    <>
      <div>
        <Title>{text.waitTitle}</Title>
        <p className={styles.lead}>{text.waitLead}</p>
      </div>
      <p className={styles.said}>{request.words}</p>
      <p className={styles.lead}>{text.waitTraining}</p>
      {trouble !== null && <RefusalNotice code={trouble} />}
      <p role="status">{text.waiting}</p>
    </>
  );
}
