import type { StorageState } from '#flow/storage-state';
import { ActionButton } from '#ui/components/action-button.tsx';
import { StateMark } from '#ui/components/state-mark.tsx';
import { storageText } from '#ui/text/storage.ts';
import { storeText } from '#ui/text/store.ts';
import { useText } from '#ui/text/use-text.ts';
import styles from './storage.module.css';

/** Where a verification of the whole journal stands. */
export type Checking =
  | { readonly kind: 'no' | 'stopped' }
  | { readonly kind: 'running'; readonly percent: number }
  | { readonly kind: 'holds'; readonly records: number }
  | { readonly kind: 'broken'; readonly seq: number };

interface StorageTileProps extends Pick<StorageState, 'trouble' | 'isMirrored'> {
  readonly isPersisted: boolean;
  readonly checking: Checking;
  readonly onCheck: () => void;
}

/** How this machine keeps invoices, always in sight in the journal, and the verification of all of them. */
export function StorageTile({ trouble, isMirrored, isPersisted, checking, onCheck }: StorageTileProps) {
  const text = useText(storageText);
  const troubles = useText(storeText);
  return (
    <section className={styles.tile} aria-label={text.title}>
      <h2>{text.title}</h2>
      {trouble ? (
        <StateMark tone="bad" icon="triangle">
          {troubles[trouble].title}
        </StateMark>
      ) : (
        <StateMark tone="ok" icon="check">
          {text.hasSpace}
        </StateMark>
      )}
      <StateMark tone={isMirrored ? 'ok' : 'warn'} icon={isMirrored ? 'check' : 'triangle'}>
        {isMirrored ? text.twoRooms : text.oneRoom}
      </StateMark>
      <StateMark tone={isPersisted ? 'ok' : 'idle'} icon={isPersisted ? 'check' : 'dashedRing'}>
        {isPersisted ? text.persisted : text.notPersisted}
      </StateMark>
      <ActionButton
        size="small"
        onPress={onCheck}
        waitsFor={checking.kind === 'running' ? text.checking(checking.percent) : undefined}
      >
        {text.check}
      </ActionButton>
      <Outcome checking={checking} />
    </section>
  );
}

function Outcome({ checking }: Pick<StorageTileProps, 'checking'>) {
  const text = useText(storageText);
  const said = {
    no: () => null,
    running: () => null,
    stopped: () => text.checkStopped,
    holds: () => checking.kind === 'holds' && text.checked(checking.records),
    broken: () => checking.kind === 'broken' && text.checkFailed(checking.seq),
  }[checking.kind]();
  if (!said) return null;
  return (
    <StateMark tone={checking.kind === 'holds' ? 'ok' : 'bad'} icon={checking.kind === 'holds' ? 'check' : 'triangle'}>
      {said}
    </StateMark>
  );
}
