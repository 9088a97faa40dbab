import { storeText } from '#ui/text/store.ts';
import { ticketText } from '#ui/text/ticket.ts';
import { useText } from '#ui/text/use-text.ts';
import styles from './ticket.module.css';

/** Why the last validation was refused: what happened, what to do, and the code for whoever helps. */
export function CommitRefusal({ code }: { readonly code: string }) {
  const text = useText(ticketText);
  const sentences: Readonly<Record<string, { readonly title: string; readonly next: string }>> = useText(storeText);
  const said = sentences[code];
  return (
    <p className={`${styles.fine} ${styles.error}`} role="alert">
      <b>{said?.title ?? text.notStored}.</b> {said?.next ?? text.notStoredWhy} <span className="mono">{code}</span>
    </p>
  );
}
