import { useEffect, useState } from 'react';
import type { DraftLine } from '#flow/counter';
import { ActionButton } from '#ui/components/action-button.tsx';
import { invoiceText } from '#ui/text/invoice.ts';
import { useActName } from '#ui/text/use-act-name.ts';
import { useText } from '#ui/text/use-text.ts';
import type { Dispatch } from './dispatch.ts';
import styles from './lines.module.css';

const shownMs = 10_000;

/** A line was taken off: for ten seconds it can be put back. */
export function RemovedNotice({ line, dispatch }: { readonly line: DraftLine; readonly dispatch: Dispatch }) {
  const text = useText(invoiceText);
  const actName = useActName();
  const [isShown, setShown] = useState(true);
  useEffect(() => {
    const timer = setTimeout(() => setShown(false), shownMs);
    return () => clearTimeout(timer);
  }, []);
  if (!isShown) return null;
  return (
    <div className={styles.removed} role="status">
      {text.removed(actName(line.code, line.label))}
      <ActionButton size="small" onPress={() => dispatch({ type: 'undo-remove' })}>
        {text.undo}
      </ActionButton>
    </div>
  );
}
