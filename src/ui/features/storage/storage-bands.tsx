import { groupedNumber, type Repair } from '#core/record';
import type { StorageState } from '#flow/storage-state';
import { ActionButton } from '#ui/components/action-button.tsx';
import { Icon } from '#ui/components/icon.tsx';
import { TroubleBand } from '#ui/components/trouble-band.tsx';
import { storageText } from '#ui/text/storage.ts';
import { storeText } from '#ui/text/store.ts';
import { useText } from '#ui/text/use-text.ts';
import styles from './storage.module.css';

interface StorageBandsProps extends Pick<StorageState, 'trouble' | 'lastNumber' | 'repairs'> {
  readonly onClose: () => void;
}

/** Above the work: what stops the till from keeping invoices, and what was repaired by itself. Nothing when all is well. */
export function StorageBands({ trouble, lastNumber, repairs, onClose }: StorageBandsProps) {
  const text = useText(storageText);
  const troubles = useText(storeText);
  const [repair] = repairs;
  if (!trouble) return repair ? <Repaired repair={repair} onClose={onClose} /> : null;
  const { title, next } = troubles[trouble];
  const known = trouble === 'STORE_LOST' && lastNumber ? ` ${text.lastKnown(groupedNumber(lastNumber))}` : '';
  return <TroubleBand title={title} next={`${next}${known}`} />;
}

function Repaired({ repair, onClose }: { readonly repair: Repair; readonly onClose: () => void }) {
  const text = useText(storageText);
  return (
    <p className={styles.repaired} role="status">
      <Icon name="screwdriver" />
      <b>{text.repaired(repair.seen, repair.to)}</b> {text.repairedWhy}
      <ActionButton size="small" onPress={onClose}>
        {text.close}
      </ActionButton>
    </p>
  );
}
