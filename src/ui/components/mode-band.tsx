import { componentText } from '#ui/text/components.ts';
import { useText } from '#ui/text/use-text.ts';
import styles from './mode-band.module.css';

/** The hatched band of the training mode: impossible to miss, and a texture, so that no warning looks like it. */
export function ModeBand() {
  const text = useText(componentText);
  return (
    <div className={styles.band} data-testid="mode-banner" data-mode="training" role="status">
      <span>
        <b>{text.training}</b> · {text.trainingMeans}
      </span>
    </div>
  );
}
