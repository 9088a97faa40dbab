import { Frame } from '../parts/frame.tsx';
import { RefusalNotice } from '../parts/notice.tsx';

/** The browser keeps nothing here: the app cannot work, and says what to change. */
export function StorageRefused() {
  return (
    <Frame>
      <RefusalNotice code="WALLET_STORE_UNAVAILABLE" />
    </Frame>
  );
}
