import { useQueryClient } from '@tanstack/react-query';
import { lazy, useState } from 'react';
import type { Practice } from '#core/record';
import type { Refusal } from '#core/shared';
import { isIdle, type CounterState } from '#flow/counter';
import { importCatalogue, type CatalogueInUse } from '#flow/catalogue';
import type { KeyringCode, KeyringPort } from '#flow/keyring-ports';
import { CataloguePanel } from '#ui/features/catalogue/catalogue-panel.tsx';
import type { FirstSecrets } from '#ui/features/keyring/secret-fields.tsx';
import { submitPractice, usePracticeForm } from '#ui/features/settings/practice-form.ts';
import { PracticeTicket, type SaveState } from '#ui/features/settings/practice-ticket.tsx';
import { PracticeWork } from '#ui/features/settings/practice-work.tsx';
import { actionText } from '#ui/text/actions.ts';
import { useText } from '#ui/text/use-text.ts';
import { FirstKey } from '../keyring/first-key.tsx';
import { makeFirst, useFirstSecrets } from '../keyring/first-secrets.ts';
import { KeyringSettings } from '../keyring/keyring-settings.tsx';
import { PageFrame } from '../page-frame.tsx';
import type { PageProps } from '../page-props.ts';
import { prefer, preferences, usePreferences } from '../preferences.ts';
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

const InsKeysSection = lazy(async () => ({ default: (await import('./ins-keys-section.tsx')).InsKeysSection }));

const TrustSection = lazy(async () => ({ default: (await import('../trust/trust-section.tsx')).TrustSection }));

interface SettingsPageProps extends PageProps {
  readonly state: CounterState;
  readonly catalogue: CatalogueInUse;
}

/** First start and settings: one page, the questions at the left, the head of the invoice at the right. */
export function SettingsPage({ catalogue, state: counter, ...page }: SettingsPageProps) {
  const { wiring, hands, practice, onPalette } = page;
  const text = useText(actionText);
  const till = usePreferences();
  const form = usePracticeForm(practice);
  const isFirst = practice === null;
  const first = useFirstSecrets(isFirst ? hands : null);
  const { state, save, fault } = useSave(wiring, isFirst ? first.secrets : null);
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
        secrets={
          isFirst && (
            <FirstKey
              first={first}
              fault={fault}
              site={form.practice.name}
              onPrint={(title) => void wiring.printer.print(preferences().paper, title)}
            />
          )
        }
      />
      <TrustSection {...page} isFirst={isFirst} isBusy={!isIdle(counter) || counter.parked.length > 0} />
      {!isFirst && <AfterStart {...page} catalogue={catalogue} practice={form.practice} />}
    </PageFrame>
  );
}

/** What a till that has started may change beside who bills. */
function AfterStart({
  practice,
  catalogue,
  ...page
}: Omit<SettingsPageProps, 'state'> & { readonly practice: Practice }) {
  const { wiring, hands, readers } = page;
  const { nfcBridge } = usePreferences();
  return (
    <>
      <TablesSection wiring={wiring} />
      <InsKeysSection wiring={wiring} />
      <ScannerSetUp {...readers} />
      <NfcBridge
        isOn={nfcBridge === 'on'}
        state={readers.bridge}
        onTurn={(isOn) => prefer({ nfcBridge: isOn ? 'on' : 'off' })}
      />
      <KeyringSettings hands={hands} printer={wiring.printer} site={practice.name} />
      {practice.profession === 'pharmacist' && <Medicines wiring={wiring} catalogue={catalogue} />}
    </>
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

/** Saves a practice; at the first start, after the keys of the till, and then the counter opens. */
function useSave(wiring: Wiring, first: FirstSecrets | null) {
  const queries = useQueryClient();
  const [state, setState] = useState<SaveState>('idle');
  const [fault, setFault] = useState<Refusal<KeyringCode> | null>(null);
  const protect = async (keyring: KeyringPort, name: string): Promise<boolean> => {
    if (!first || keyring.state().stage === 'open') return true;
    const made = await makeFirst(keyring, name, first);
    setFault(made.ok ? null : made);
    return made.ok;
  };
  const save = async (practice: Practice): Promise<void> => {
    setState('saving');
    const { practices, keyring } = await wiring.kept();
    if (!(await protect(keyring, practice.professional))) return setState('idle');
    const written = await practices.write(wiring.env, practice);
    setState(written.ok ? 'saved' : 'failed');
    if (!written.ok) return;
    if (first) goTo('counter');
    await queries.invalidateQueries({ queryKey: ['practice'] });
  };
  return { state, fault, save: (practice: Practice) => void save(practice) };
}
