import { useId, useState } from 'react';
import { ActionButton } from '#ui/components/action-button.tsx';
import { ChooseFile } from '#ui/components/choose-file.tsx';
import { StateMark } from '#ui/components/state-mark.tsx';
import { tablesText } from '#ui/text/tables.ts';
import { useLanguage, useText } from '#ui/text/use-text.ts';
import styles from './table-panel.module.css';

/** A version of a table that is or was in use here. */
export interface TableVersion {
  readonly version: string;
  /** What it holds and where it comes from, in words. */
  readonly about: string;
  /** Epoch seconds; absent where `use` says it all. */
  readonly since?: number;
  /** What it is used for; absent = the first is in use, the others are kept. */
  readonly use?: string;
}

/** What came of a file: a sentence, and the place of the first fault when there is one. */
export interface Loaded {
  readonly ok: boolean;
  readonly sentence: string;
  readonly detail?: string;
}

interface TablePanelProps {
  readonly title: string;
  readonly lead: string;
  /** The one in use first; empty when none was ever loaded. */
  readonly versions: readonly TableVersion[];
  /** Said when there is none. */
  readonly none: string;
  readonly accept: string;
  readonly onLoad: (text: string) => Promise<Loaded>;
  /** Where one may be taken off again. */
  readonly forget?: { readonly label: string; readonly onForget: (version: string) => void } | undefined;
}

/** A table the practice loads from a file: the version in use, those before it, and what was wrong with a file. */
export function TablePanel({ title, lead, versions, none, accept, onLoad, forget }: TablePanelProps) {
  const text = useText(tablesText);
  const field = useId();
  const [said, setSaid] = useState<Loaded | null>(null);
  const take = async (file: File | undefined) => {
    if (!file) return;
    setSaid(null);
    setSaid(await onLoad(await file.text()));
  };
  return (
    <section className={styles.panel} aria-labelledby={`${field}-title`}>
      <h2 id={`${field}-title`}>{title}</h2>
      <p className={styles.lead}>{lead}</p>
      {versions.length === 0 ? <p>{none}</p> : <Versions versions={versions} forget={forget} />}
      <ChooseFile label={text.choose} accept={accept} onFiles={([file]) => void take(file)} />
      <div role="status">
        {said && (
          <StateMark tone={said.ok ? 'ok' : 'warn'} icon={said.ok ? 'check' : 'triangle'}>
            {[said.sentence, said.detail ?? ''].join(' ').trim()}
          </StateMark>
        )}
      </div>
    </section>
  );
}

function Versions({ versions, forget }: Pick<TablePanelProps, 'versions' | 'forget'>) {
  const text = useText(tablesText);
  const language = useLanguage();
  const sinceOf = (since: number) => text.since(new Date(since * 1000).toLocaleDateString(language));
  return (
    <ul className={styles.versions}>
      {versions.map(({ version, about, since, use }, place) => (
        <li key={version}>
          <b className="mono">{version}</b>
          <span>{about}</span>
          <small>
            {[use ?? (place === 0 ? text.inUse : text.kept), ...(since === undefined ? [] : [sinceOf(since)])].join(
              ', ',
            )}
          </small>
          {forget && (
            <ActionButton size="small" onPress={() => forget.onForget(version)}>
              {forget.label}
            </ActionButton>
          )}
        </li>
      ))}
    </ul>
  );
}
