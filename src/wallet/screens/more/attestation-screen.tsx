import { useState } from 'react';
import { useText } from '#ui/text/use-text.ts';
import type { WalletCode } from '#ui/text/wallet-refusals.ts';
import { walletServicesText } from '#ui/text/wallet-services.ts';
import { peopleOnCard } from '../../card/people-on-card.ts';
import { Button } from '../../parts/button.tsx';
import { Choices } from '../../parts/choices.tsx';
import { RefusalNotice } from '../../parts/notice.tsx';
import { ScreenHead } from '../../parts/screen-head.tsx';
import { useDoor } from '../../parts/use-door.ts';
import { attestRights, type ReadAttestation } from '../../steps/services/attest-rights.ts';
import type { MoreProps } from './more-props.ts';
import styles from '../screen.module.css';
import { AttestationSheet } from './attestation-sheet.tsx';

/** A signed attestation for one person of the card: shown, printed, shared. */
export function AttestationScreen({ session, ports, careFor }: MoreProps) {
  const text = useText(walletServicesText);
  const people = peopleOnCard(session.card.rights);
  const [who, setWho] = useState(String(careFor === 'all' ? 0 : careFor));
  const [made, setMade] = useState<ReadAttestation | null>(null);
  const { isBusy, refused, run } = useDoor<WalletCode>();
  if (made) {
    return (
      <>
        <ScreenHead title={text.attestationTitle} />
        <AttestationSheet {...made} />
      </>
    );
  }
  return (
    <>
      <ScreenHead title={text.attestationTitle} lead={text.attestationLead} />
      {refused !== null && <RefusalNotice code={refused} />}
      {people.length > 1 && (
        <Choices
          legend={text.attestationFor}
          look="rows"
          options={people.map(({ index, fullName }) => ({ value: String(index), label: fullName }))}
          chosen={who}
          onChoose={setWho}
        />
      )}
      <div className={`${styles.foot} ${styles.aboveTabs}`}>
        <Button
          look="filled"
          waits={isBusy}
          onPress={() => {
            run(() => attestRights(Number(who), session, ports), setMade);
          }}
        >
          {isBusy ? text.attestationMaking : text.attestationMake}
        </Button>
      </div>
    </>
  );
}
