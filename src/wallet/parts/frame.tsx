import type { ReactNode } from 'react';
import { Icon } from '#ui/components/icon.tsx';
import { useText } from '#ui/text/use-text.ts';
import { walletText } from '#ui/text/wallet.ts';
import styles from './frame.module.css';

export type Tab = 'card' | 'invoices' | 'settings';

/** The frame of every screen: the training band, always, and the screen. */
export function Frame({ children, tab }: { readonly children: ReactNode; readonly tab?: Tab }) {
  const text = useText(walletText);
  return (
    <>
      <div className={styles.band} data-testid="mode-banner" data-mode="training" role="status">
        <span>
          <b>{text.training}</b> · {text.trainingMeans}
        </span>
      </div>
      <main className={styles.main}>{children}</main>
      {tab !== undefined && (
        <nav className={styles.tabs} aria-label={text.tabs}>
          <a className={styles.tab} href="#" {...(tab === 'card' ? { 'aria-current': 'page' } : {})}>
            <Icon name="card" />
            {text.tabCard}
          </a>
          <a className={styles.tab} href="#invoices" {...(tab === 'invoices' ? { 'aria-current': 'page' } : {})}>
            <Icon name="receipt" />
            {text.tabInvoices}
          </a>
          <a className={styles.tab} href="#settings" {...(tab === 'settings' ? { 'aria-current': 'page' } : {})}>
            <Icon name="sliders" />
            {text.tabSettings}
          </a>
        </nav>
      )}
    </>
  );
}
