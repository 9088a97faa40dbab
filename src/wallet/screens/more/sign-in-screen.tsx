import { useState } from 'react';
import { useText } from '#ui/text/use-text.ts';
import { walletServicesText } from '#ui/text/wallet-services.ts';
import { Button } from '../../parts/button.tsx';
import { Notice, RefusalNotice } from '../../parts/notice.tsx';
import { ScreenHead } from '../../parts/screen-head.tsx';
import { useDoor } from '../../parts/use-door.ts';
import { answerService, type AnswerCode } from '../../steps/services/answer-service.ts';
import { readServiceRequest, type ServiceRequest } from '../../steps/services/service-request.ts';
import type { MoreProps } from './more-props.ts';
import styles from '../screen.module.css';
import { ScanCode } from './scan-code.tsx';

/** A request that came with the address of this page, from a link on the same phone. Anybody may write such a link. */
function requestInAddress(): string {
  const given = location.hash.split('=').slice(1).join('=');
  try {
    return decodeURIComponent(given);
  } catch {
    return given;
  }
}

/** Who asks for what, and the patient's answer. */
export function SignInScreen({ session, ports }: MoreProps) {
  const text = useText(walletServicesText);
  const [given, setGiven] = useState(requestInAddress);
  const [end, setEnd] = useState<'sent' | 'refused' | null>(null);
  const read = given === '' ? null : readServiceRequest(given);
  if (end !== null) {
    return (
      <>
        <ScreenHead title={text.signInTitle} />
        <p role="status">{end === 'sent' ? text.signInDone : text.signInRefused}</p>
      </>
    );
  }
  if (read?.ok) {
    return (
      <>
        <ScreenHead title={text.signInTitle} />
        <Consent request={read.value} session={session} ports={ports} onEnd={setEnd} />
      </>
    );
  }
  return (
    <>
      <ScreenHead title={text.signInTitle} lead={text.signInLead} />
      {read && <Notice title={text.requestRefusals[read.code]} />}
      <ScanCode onText={setGiven} />
    </>
  );
}

interface ConsentProps extends Pick<MoreProps, 'session' | 'ports'> {
  readonly request: ServiceRequest;
  readonly onEnd: (end: 'sent' | 'refused') => void;
}

function Consent({ request, session, ports, onEnd }: ConsentProps) {
  const text = useText(walletServicesText);
  const { isBusy, refused, run } = useDoor<AnswerCode>();
  return (
    <>
      {refused !== null && <ServiceNotice code={refused} />}
      <section className={styles.card}>
        <h2>
          <bdi>{text.signInWho(request.name)}</bdi>
        </h2>
        <ul className={styles.kept}>
          {request.claims.map((claim) => (
            <li key={claim}>{text.signInClaims[claim]}</li>
          ))}
        </ul>
        <p>{text.signInAddress}</p>
        <p className={styles.address}>{new URL(request.responseUri).host}</p>
        <p className={styles.line}>{text.signInNot}</p>
      </section>
      <Button
        onPress={() => {
          onEnd('refused');
        }}
      >
        {text.signInRefuse}
      </Button>
      <div className={`${styles.foot} ${styles.aboveTabs}`}>
        <Button
          look="filled"
          waits={isBusy}
          onPress={() => {
            run(
              () => answerService(request, session, ports),
              () => {
                onEnd('sent');
              },
            );
          }}
        >
          {isBusy ? text.signInSending : text.signInAccept}
        </Button>
      </div>
    </>
  );
}

function ServiceNotice({ code }: { readonly code: AnswerCode }) {
  const { requestRefusals } = useText(walletServicesText);
  if (code === 'WALLET_SERVICE_ELSEWHERE' || code === 'WALLET_SERVICE_UNREACHED') {
    return <Notice title={requestRefusals[code]} />;
  }
  return <RefusalNotice code={code} />;
}
