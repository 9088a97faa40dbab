import { useText } from '#ui/text/use-text.ts';
import { walletText } from '#ui/text/wallet.ts';
import { AskCode } from '../parts/ask-code.tsx';
import { DeviceUnlockButton } from '../parts/device-unlock-button.tsx';
import { EraseConfirm } from '../parts/erase-confirm.tsx';
import type { WalletPorts } from '../ports.ts';
import { unlock } from '../steps/unlock.ts';
import type { WalletActions } from '../use-wallet.ts';

/** The locked app: the secret code, the device's own check, or the end of the card. */
export function UnlockScreen({ ports, actions }: { readonly ports: WalletPorts; readonly actions: WalletActions }) {
  const text = useText(walletText);
  return (
    <>
      <AskCode
        ports={ports}
        title={text.unlockTitle}
        lead={text.unlockLead}
        submit={text.unlock}
        attempt={(code) => unlock(code, ports)}
        onRight={actions.opened}
        onErased={actions.erasedByWrongCodes}
      />
      <DeviceUnlockButton ports={ports} onOpened={actions.opened} />
      <EraseConfirm ask={text.forgotten} lead={text.forgottenLead} onErase={actions.erase} look="quiet" />
    </>
  );
}
