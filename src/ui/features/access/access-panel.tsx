import { useId } from 'react';
import type { AccessEntry } from '#core/record';
import { accessText } from '#ui/text/access.ts';
import { momentOf } from '#ui/text/moments.ts';
import { useLanguage, useText } from '#ui/text/use-text.ts';
import styles from './access-panel.module.css';

/** The newest lines of the access log. */
export function AccessPanel({ entries }: { readonly entries: readonly AccessEntry[] }) {
  const text = useText(accessText);
  const language = useLanguage();
  const title = useId();
  return (
    <section className={styles.panel} aria-labelledby={title}>
      <h2 id={title}>{text.title}</h2>
      <p>{entries.length === 0 ? text.none : text.why}</p>
      <ol>
        {entries.map(({ n, at, operator, action, seq }) => (
          <li key={n}>
            <time dateTime={at}>{momentOf(at, language)}</time>
            <span>
              <b>{operator || text.nobody}</b> {text.actions[action]}
              {seq !== undefined && ` (${text.record(seq)})`}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}
