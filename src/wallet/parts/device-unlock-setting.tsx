import { useEffect, useState } from 'react';
import { useText } from '#ui/text/use-text.ts';
import { walletSettingsText } from '#ui/text/wallet-settings.ts';
import type { WalletPorts } from '../ports.ts';
import { hasDeviceUnlock, removeDeviceUnlock } from '../steps/device-unlock.ts';
import { Button } from './button.tsx';

interface DeviceUnlockSettingProps {
  readonly ports: WalletPorts;
  readonly onAdd: () => void;
}

/** Opens the card by finger, face or device code as well, where the device can; or goes back to the secret code alone. */
export function DeviceUnlockSetting({ ports, onAdd }: DeviceUnlockSettingProps) {
  const text = useText(walletSettingsText);
  const [state, setState] = useState<'unknown' | 'absent' | 'off' | 'on'>('unknown');
  useEffect(() => {
    let isCurrent = true;
    void Promise.all([hasDeviceUnlock(ports), ports.device.isAvailable()]).then(([isOn, isAvailable]) => {
      if (isCurrent) setState(isOn ? 'on' : isAvailable ? 'off' : 'absent');
    });
    return () => {
      isCurrent = false;
    };
  }, [ports]);
  if (state === 'off') return <Button onPress={onAdd}>{text.deviceAdd}</Button>;
  if (state !== 'on') return null;
  return (
    <Button
      onPress={() => {
        void removeDeviceUnlock(ports);
        setState('off');
      }}
    >
      {text.deviceRemove}
    </Button>
  );
}
