import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Practice } from '#core/record';
import { submitPractice, usePracticeForm } from '#ui/features/settings/practice-form.ts';
import { PracticeTicket, type SaveState } from '#ui/features/settings/practice-ticket.tsx';
import { PracticeWork } from '#ui/features/settings/practice-work.tsx';
import type { TillSettings } from '#ui/features/settings/till-fields.tsx';
import { actionText } from '#ui/text/actions.ts';
import { useText } from '#ui/text/use-text.ts';
import { PageFrame } from '../page-frame.tsx';
import { prefer, usePreferences } from '../preferences.ts';
import { goTo } from '../routes.ts';
import { useKeys } from '../use-keys.ts';
import type { Wiring } from '../wiring.ts';

interface SettingsPageProps {
  readonly wiring: Wiring;
  /** Null at the very first start. */
  readonly practice: Practice | null;
  readonly now: number;
  readonly onPalette: () => void;
}

/** First start and settings: one page, the questions at the left, the head of the invoice at the right. */
export function SettingsPage({ wiring, practice, now, onPalette }: SettingsPageProps) {
  const text = useText(actionText);
  const form = usePracticeForm(practice);
  const { state, save } = useSave(wiring, practice === null);
  const isFirst = practice === null;
  const back = { keys: 'Escape', label: text.counter, act: () => goTo('counter') };
  const keys = isFirst ? [] : [back];
  useKeys({
    ignoresEnter: (isRepeat) => isRepeat,
    keys: { ...Object.fromEntries(keys.map((key) => [key.keys, key.act])), 'Control+K': onPalette },
  });
  return (
    <PageFrame
      route="settings"
      wiring={wiring}
      practice={practice}
      now={now}
      keys={keys}
      onPalette={onPalette}
      ticket={
        <PracticeTicket
          form={form}
          isFirst={isFirst}
          isTraining={wiring.mode === 'training'}
          state={state}
          onSave={save}
        />
      }
    >
      <PracticeWork
        form={form}
        isFirst={isFirst}
        till={useTill()}
        onTill={changeTill}
        onSubmit={() => submitPractice(form, state === 'saving', save)}
      />
    </PageFrame>
  );
}

/** Saves a practice; after the first, the counter opens. */
function useSave(wiring: Wiring, isFirst: boolean) {
  const queries = useQueryClient();
  const [state, setState] = useState<SaveState>('idle');
  const save = async (practice: Practice): Promise<void> => {
    setState('saving');
    const written = await wiring.practices.write(wiring.env, practice);
    setState(written.ok ? 'saved' : 'failed');
    if (!written.ok) return;
    if (isFirst) goTo('counter');
    await queries.invalidateQueries({ queryKey: ['practice'] });
  };
  return { state, save: (practice: Practice) => void save(practice) };
}

function useTill(): TillSettings {
  const { language, theme, isSilent, paper } = usePreferences();
  return { language, theme, sound: isSilent ? 'off' : 'on', paper };
}

function changeTill({ sound, ...change }: Partial<TillSettings>): void {
  prefer(sound === undefined ? change : { ...change, isSilent: sound === 'off' });
}
