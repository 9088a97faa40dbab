import { useEffect, useState } from 'react';
import { Icon } from '#ui/components/icon.tsx';
import { useText } from '#ui/text/use-text.ts';
import { walletText } from '#ui/text/wallet.ts';
import type { WalletCode } from '#ui/text/wallet-refusals.ts';
import type { WalletPorts } from '../ports.ts';
import type { Session } from '../session.ts';
import { hasDeviceUnlock, unlockWithDevice } from '../steps/device-unlock.ts';
import { Button } from './button.tsx';
import { RefusalNotice } from './notice.tsx';

interface DeviceUnlockButtonProps {
  readonly ports: WalletPorts;
  readonly onOpened: (session: Session) => void;
}

/** The device's own check instead of the code, when the patient allowed it. */
export function DeviceUnlockButton({ ports, onOpened }: DeviceUnlockButtonProps) {
  const text = useText(walletText);
  const [isOffered, setOffered] = useState(false);
  const [refused, setRefused] = useState<WalletCode | null>(null);
  useEffect(() => {
    let isCurrent = true;
    void hasDeviceUnlock(ports).then((has) => {
      if (isCurrent) setOffered(has);
    });
    return () => {
      isCurrent = false;
    };
  }, [ports]);
  if (!isOffered) return null;
  const open = async () => {
    const answer = await unlockWithDevice(ports);
    if (answer.ok) onOpened(answer.value);
    else setRefused(answer.code);
  };
  return (
    <>
      {refused !== null && <RefusalNotice code={refused} />}
      <Button onPress={() => void open()}>
        <Icon name="phone" />
        {text.deviceUnlock}
      </Button>
    </>
  );
}
