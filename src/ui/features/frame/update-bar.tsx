import { ActionButton } from '#ui/components/action-button.tsx';
import { Icon } from '#ui/components/icon.tsx';
import { frameText } from '#ui/text/frame.ts';
import { useText } from '#ui/text/use-text.ts';
import styles from './update-bar.module.css';

/** A new version is there. Shown between two patients only; nothing installs by itself. */
export function UpdateBar({ onInstall }: { readonly onInstall: () => void }) {
  const text = useText(frameText);
  return (
    <div className={styles.bar} role="status">
      <Icon name="download" />
      {text.updateReady}
      <ActionButton size="small" onPress={onInstall}>
        {text.install}
      </ActionButton>
    </div>
  );
}
