import type { Draft } from '#flow/counter';
import { Icon } from '#ui/components/icon.tsx';
import { careText } from '#ui/text/care.ts';
import { useText } from '#ui/text/use-text.ts';
import type { Dispatch } from './dispatch.ts';
import styles from './lines.module.css';

/** The time of the act, and why the care was given when it is no ordinary illness; pressed, both can be changed. */
export function CareButton({ draft, dispatch }: { readonly draft: Draft; readonly dispatch: Dispatch }) {
  const text = useText(careText);
  const { nature } = draft.cause;
  const words = [draft.time ?? '', nature === 'sickness' ? '' : text.natures[nature]].filter((word) => word !== '');
  return (
    <button
      type="button"
      className={styles.care}
      title={text.title}
      aria-label={[text.title, ...words].join(', ')}
      onClick={() => dispatch({ type: 'open', panel: 'care' })}
    >
      <Icon name="clock" />
      {words.join(', ') || text.natures.sickness}
    </button>
  );
}
