import { useState } from 'react';
import { issuerServices, type ServiceCode } from '#adapters/issuer-services';
import type { Delivered } from '#core/read';
import { refuse } from '#core/shared';
import { AttestationCheck, type CheckedAttestation } from '#ui/features/patient-tools/attestation-check.tsx';
import styles from '#ui/features/patient-tools/patient-tools.module.css';
import { SpokenCodeForm } from '#ui/features/patient-tools/spoken-code-form.tsx';
import { patientToolsText } from '#ui/text/patient-tools.ts';
import { checkAttestation } from '#ui/text/check-attestation.ts';
import { useText } from '#ui/text/use-text.ts';
import { PageFrame } from '../page-frame.tsx';
import type { PageProps } from '../page-props.ts';
import { goTo } from '../routes.ts';
import { useKeys } from '../use-keys.ts';
import type { Wiring } from '../wiring.ts';

const services = issuerServices((path, init) => fetch(path, init));

interface PatientToolsPageProps extends PageProps {
  /** Brings a presentation to the counter, as a reader would. */
  readonly onCode: (delivered: Delivered, readAt: number) => boolean;
}

/** What a patient may bring beside a code on a screen: digits read aloud, an attestation of rights. */
export function PatientToolsPage({ onCode, ...page }: PatientToolsPageProps) {
  const text = useText(patientToolsText);
  const [checked, setChecked] = useState<CheckedAttestation | null>(null);
  const back = { keys: 'Escape', label: text.back, act: () => goTo('counter') };
  useKeys({
    ignoresEnter: (isRepeat) => isRepeat,
    keys: { Escape: back.act, 'Control+K': page.onPalette, F1: page.onPalette },
  });
  const spoken = useSpokenCode((presentation) => {
    if (onCode({ text: presentation, via: 'paste' }, page.wiring.clock.nowSeconds())) goTo('counter');
  });
  return (
    <PageFrame {...page} route="tools" keys={[back]} ticket={null}>
      <h1 className="visually-hidden">{text.title}</h1>
      <div className={styles.page}>
        <SpokenCodeForm {...spoken} />
        <AttestationCheck
          now={page.now}
          checked={checked}
          onCheck={(file) => void check(file, page.wiring).then(setChecked)}
        />
      </div>
    </PageFrame>
  );
}

/** Asks the issuer for the presentation that digits stand for. */
function useSpokenCode(onPresentation: (presentation: string) => void) {
  const [isBusy, setBusy] = useState(false);
  const [refused, setRefused] = useState<ServiceCode | null>(null);
  const redeem = async (code: string) => {
    setBusy(true);
    setRefused(null);
    const answer = await services.redeem(code);
    setBusy(false);
    if (answer.ok) onPresentation(answer.value);
    else setRefused(answer.code);
  };
  return { isBusy, refused, onCode: (code: string) => void redeem(code) };
}

async function check(file: string, wiring: Wiring): Promise<CheckedAttestation> {
  const trust = await wiring.trust();
  const keyset = await trust.keyset();
  const now = wiring.clock.nowSeconds();
  return keyset.ok ? checkAttestation(file, { keyset: keyset.value, env: wiring.env, now }) : refuse('KEYSET');
}
