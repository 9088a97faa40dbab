import { useId, useState } from 'react';
import type { BdpmFiles, ImportReport } from '#core/acts';
import type { Result } from '#core/shared';
import { ChooseFile } from '#ui/components/choose-file.tsx';
import { StateMark, type Tone } from '#ui/components/state-mark.tsx';
import { catalogueText } from '#ui/text/catalogue.ts';
import { useLanguage, useText } from '#ui/text/use-text.ts';
import styles from './catalogue-panel.module.css';
import { pickFiles } from './pick-files.ts';

interface CataloguePanelProps {
  /** Boxes in use now; `importedAt` in epoch seconds, null for the training boxes. */
  readonly inUse: { readonly boxes: number; readonly importedAt: number | null };
  readonly onImport: (files: BdpmFiles) => Promise<Result<ImportReport>>;
}

type Said = { readonly tone: Tone; readonly sentence: string } | null;

/** Imports the public medicine database from the files the practice downloaded. */
export function CataloguePanel({ inUse, onImport }: CataloguePanelProps) {
  const text = useText(catalogueText);
  const language = useLanguage();
  const field = useId();
  const [said, setSaid] = useState<Said>(null);
  const day = inUse.importedAt === null ? null : new Date(inUse.importedAt * 1000).toLocaleDateString(language);

  const take = async (chosen: readonly File[]) => {
    const files = await pickFiles(chosen);
    if (!files) return setSaid({ tone: 'warn', sentence: text.missing });
    setSaid({ tone: 'idle', sentence: text.reading });
    try {
      setSaid(outcome(await onImport(files), text));
    } catch {
      setSaid({ tone: 'bad', sentence: text.broken });
    }
  };

  return (
    <section className={styles.panel} aria-labelledby={`${field}-title`}>
      <h2 id={`${field}-title`}>{text.title}</h2>
      <p>{day === null ? text.trainingInUse(inUse.boxes) : text.importedInUse(inUse.boxes, day)}</p>
      <p className={styles.lead}>{text.lead}</p>
      <ChooseFile label={text.choose} accept=".txt,text/plain" multiple onFiles={(files) => void take(files)} />
      <div role="status">{said && <StateMark {...markOf(said.tone)}>{said.sentence}</StateMark>}</div>
    </section>
  );
}

function markOf(tone: Tone) {
  const icons = { ok: 'check', warn: 'triangle', bad: 'octagonCross', idle: 'clock' } as const;
  return { tone, icon: icons[tone] };
}

function outcome(result: Result<ImportReport>, text: (typeof catalogueText)['fr']): Said {
  if (!result.ok) return { tone: 'warn', sentence: text.empty };
  const { boxes, reimbursed, refusedLines } = result.value;
  const done = text.done(boxes, reimbursed);
  return refusedLines.length === 0
    ? { tone: 'ok', sentence: done }
    : { tone: 'warn', sentence: `${done} ${text.refusedLines(refusedLines.length)}` };
}
