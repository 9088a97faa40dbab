import { useQueryClient } from '@tanstack/react-query';
import { lazy, useState } from 'react';
import type { Practice } from '#core/record';
import { importCatalogue, type CatalogueInUse } from '#flow/catalogue';
import { CataloguePanel } from '#ui/features/catalogue/catalogue-panel.tsx';
import { submitPractice, usePracticeForm } from '#ui/features/settings/practice-form.ts';
import { PracticeTicket, type SaveState } from '#ui/features/settings/practice-ticket.tsx';
import { PracticeWork } from '#ui/features/settings/practice-work.tsx';
import { actionText } from '#ui/text/actions.ts';
import { useText } from '#ui/text/use-text.ts';
import { PageFrame } from '../page-frame.tsx';
import type { PageProps } from '../page-props.ts';
import { prefer, usePreferences } from '../preferences.ts';
import { goTo } from '../routes.ts';
import { useKeys } from '../use-keys.ts';
import type { Wiring } from '../wiring.ts';

const ScannerSetUp = lazy(async () => ({
  default: (await import('#ui/features/scanner-set-up/scanner-set-up.tsx')).ScannerSetUp,
}));
const NfcBridge = lazy(async () => ({
  default: (await import('#ui/features/scanner-set-up/nfc-bridge.tsx')).NfcBridge,
}));

const TablesSection = lazy(async () => ({ default: (await import('./tables-section.tsx')).TablesSection }));

interface SettingsPageProps extends PageProps {
  readonly catalogue: CatalogueInUse;
}

/** First start and settings: one page, the questions at the left, the head of the invoice at the right. */
export function SettingsPage({ catalogue, ...page }: SettingsPageProps) {
  const { wiring, practice, onPalette } = page;
  const text = useText(actionText);
  const till = usePreferences();
  const form = usePracticeForm(practice);
  const isFirst = practice === null;
  const { state, save } = useSave(wiring, isFirst);
  const back = { keys: 'Escape', label: text.counter, act: () => goTo('counter') };
  const keys = isFirst ? [] : [back];
  useKeys({
    ignoresEnter: (isRepeat) => isRepeat,
    keys: { ...Object.fromEntries(keys.map((key) => [key.keys, key.act])), 'Control+K': onPalette, F1: onPalette },
  });
  return (
    <PageFrame
      {...page}
      route="settings"
      keys={keys}
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
        till={till}
        onTill={prefer}
        onSubmit={() => submitPractice(form, state === 'saving', save)}
      />
      {!isFirst && <TablesSection wiring={wiring} />}
      {!isFirst && <ScannerSetUp {...page.readers} />}
      {!isFirst && (
        <NfcBridge
          isOn={till.nfcBridge === 'on'}
          state={page.readers.bridge}
          onTurn={(isOn) => prefer({ nfcBridge: isOn ? 'on' : 'off' })}
        />
      )}
      {!isFirst && form.practice.profession === 'pharmacist' && <Medicines wiring={wiring} catalogue={catalogue} />}
    </PageFrame>
  );
}

/** The medicines of a pharmacy, and their import from the public database. */
function Medicines({ wiring, catalogue }: Pick<SettingsPageProps, 'wiring' | 'catalogue'>) {
  const queries = useQueryClient();
  return (
    <CataloguePanel
      inUse={{ boxes: catalogue.catalogue.medicines.length, importedAt: catalogue.importedAt }}
      onImport={async (files) => {
        const imported = await importCatalogue(files, wiring.catalogues);
        await queries.invalidateQueries({ queryKey: ['catalogue'] });
        return imported;
      }}
    />
  );
}

/** Saves a practice; after the first, the counter opens. */
function useSave(wiring: Wiring, isFirst: boolean) {
  const queries = useQueryClient();
  const [state, setState] = useState<SaveState>('idle');
  const save = async (practice: Practice): Promise<void> => {
    setState('saving');
    const { practices } = await wiring.kept();
    const written = await practices.write(wiring.env, practice);
    setState(written.ok ? 'saved' : 'failed');
    if (!written.ok) return;
    if (isFirst) goTo('counter');
    await queries.invalidateQueries({ queryKey: ['practice'] });
  };
  return { state, save: (practice: Practice) => void save(practice) };
}
