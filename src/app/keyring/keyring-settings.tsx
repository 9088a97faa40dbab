import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { AccessAction } from '#core/record';
import type { Result } from '#core/shared';
import type { PrinterPort } from '#flow/journal-ports';
import type { KeyringCode } from '#flow/keyring-ports';
import { readAccess, type AccessStorePort } from '#flow/access-log';
import { forgetMonth } from '#flow/forget-month';
import { ActionButton } from '#ui/components/action-button.tsx';
import { AccessPanel as AccessLog } from '#ui/features/access/access-panel.tsx';
import { AccessPanel } from '#ui/features/keyring/access-panel.tsx';
import { ForgetPanel } from '#ui/features/keyring/forget-panel.tsx';
import { keyringFault } from '#ui/features/keyring/keyring-fault.ts';
import styles from '#ui/features/keyring/keyring.module.css';
import { OperatorsPanel } from '#ui/features/keyring/operators-panel.tsx';
import { RecoverySheet } from '#ui/features/keyring/recovery-sheet.tsx';
import { keyringText } from '#ui/text/keyring.ts';
import { storeText } from '#ui/text/store.ts';
import { useText } from '#ui/text/use-text.ts';
import { preferences } from '../preferences.ts';
import type { KeptHands } from '../kept/wire-kept.ts';
import { useKeyring } from './use-keyring.ts';

interface KeyringSettingsProps {
  readonly hands: KeptHands;
  readonly printer: PrinterPort;
  readonly site: string;
}

/** Who opens this till and how, the recovery code, and the erasing of a month. */
export function KeyringSettings({ hands, printer, site }: KeyringSettingsProps) {
  const { keyring, device } = hands;
  const state = useKeyring(keyring);
  const { said, isBusy, run } = useSaid(hands.log);
  const [canUseDevice, setCanUseDevice] = useState(false);
  useEffect(() => {
    void device.isAvailable().then(setCanUseDevice);
  }, [device]);
  if (!state.current) return null;
  return (
    <>
      {said !== '' && (
        <p className={styles.panel} role="status">
          <span className={styles.row}>
            {isBusy && <span className="busy" />}
            {said}
          </span>
        </p>
      )}
      <OperatorsPanel
        state={state}
        onAdd={(added) => keyring.addOperator(added)}
        onRemove={(operatorId) => keyring.removeOperator(operatorId)}
        run={run}
      />
      <AccessPanel me={state.current} keyring={keyring} canUseDevice={canUseDevice} run={run} />
      {state.current.role === 'manager' && (
        <>
          <Recovery hands={hands} printer={printer} site={site} run={run} />
          <Accesses store={hands.accesses} />
          <ForgetPanel onForget={(month) => run(() => forgetMonth(month, hands.journal, keyring), 'erase')} />
        </>
      )}
    </>
  );
}

/** One thing asked of the keyring at a time, and a sentence for it. */
function useSaid(log: KeptHands['log']) {
  const [text, store] = [useText(keyringText), useText(storeText)];
  const [said, setSaid] = useState('');
  const [isBusy, setBusy] = useState(false);
  const run = (start: () => Promise<Result<null, KeyringCode>>, action: AccessAction = 'operators'): void => {
    if (isBusy) return;
    setBusy(true);
    setSaid(text.working);
    void start().then((told) => {
      setBusy(false);
      if (told.ok) log(action);
      setSaid(told.ok ? text.done : keyringFault(told, text, store));
    });
  };
  return { said, isBusy, run };
}

interface RecoveryProps extends KeyringSettingsProps {
  readonly run: (start: () => Promise<Result<null, KeyringCode>>) => void;
}

function Recovery({ hands, printer, site, run }: RecoveryProps) {
  const text = useText(keyringText);
  const [code, setCode] = useState<string | null>(null);
  const renew = async (): Promise<Result<null, KeyringCode>> => {
    const renewed = await hands.keyring.renewRecovery();
    if (!renewed.ok) return renewed;
    setCode(renewed.value.recoveryCode);
    return { ok: true, value: null };
  };
  return (
    <section className={styles.panel} aria-label={text.recovery}>
      <h2>{text.recovery}</h2>
      {code === null ? (
        <div className={styles.row}>
          <ActionButton onPress={() => run(renew)}>{text.recoveryRenew}</ActionButton>
        </div>
      ) : (
        <>
          <p className={styles.why}>{text.recoveryNew}</p>
          <output className="mono">{code}</output>
          <div className={styles.row}>
            <ActionButton onPress={() => void printer.print(preferences().paper, text.sheetTitle)}>
              {text.print}
            </ActionButton>
          </div>
          <RecoverySheet site={site} recoveryCode={code} />
        </>
      )}
    </section>
  );
}

/** The newest lines of the access log, for managers. */
function Accesses({ store }: { readonly store: AccessStorePort }) {
  const { data } = useQuery({ queryKey: ['access'], queryFn: () => readAccess(store), staleTime: 0 });
  return data?.ok ? <AccessLog entries={data.value} /> : null;
}
