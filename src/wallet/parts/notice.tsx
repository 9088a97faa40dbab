import type { ReactNode } from 'react';
import { Icon } from '#ui/components/icon.tsx';
import { useText } from '#ui/text/use-text.ts';
import { walletRefusals, type WalletCode } from '#ui/text/wallet-refusals.ts';
import styles from './notice.module.css';

/** What happened and what to do next, where it happened; announced at once. */
export function Notice({
  title,
  children,
  isBad = false,
}: {
  readonly title: string;
  readonly children?: ReactNode;
  readonly isBad?: boolean;
}) {
  return (
    <div className={`${styles.notice} ${isBad ? styles.bad : ''}`} role="alert">
      <Icon name={isBad ? 'octagonCross' : 'triangle'} />
      <b>{title}</b>
      {children !== undefined && <p>{children}</p>}
    </div>
  );
}

/** The notice of a refusal code. */
export function RefusalNotice({ code }: { readonly code: WalletCode }) {
  const { title, next } = useText(walletRefusals)[code];
  return (
    <Notice title={title} isBad={code === 'WALLET_PHONE_OPPOSED'}>
      {next}
    </Notice>
  );
}
