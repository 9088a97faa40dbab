import { useEffect, useEffectEvent, useState } from 'react';
import { deskText, pageText } from '#ui/text/pages.ts';
import { useText } from '#ui/text/use-text.ts';
import { Button } from '../../wallet/parts/button.tsx';
import { ask } from '../ask.ts';
import { readRequests, type WaitingRequest } from './waiting-request.ts';

const everyMs = 2_000;

interface QueueProps {
  readonly code: string;
  readonly onWrongCode: () => void;
}

/** Who waits for a check by video, and the officer's decision. */
export function Queue({ code, onWrongCode }: QueueProps) {
  const text = useText(deskText);
  const { offline } = useText(pageText);
  // Undefined until the first answer, null when there was none.
  const [requests, setRequests] = useState<readonly WaitingRequest[] | null>();
  const [said, setSaid] = useState('');
  const look = useEffectEvent(async () => {
    const answer = await ask('/desk/requests', {}, code);
    if (answer?.status === 401) onWrongCode();
    else setRequests(readRequests(answer?.json));
  });
  useEffect(() => {
    const first = setTimeout(() => void look(), 0);
    const timer = setInterval(() => void look(), everyMs);
    return () => {
      clearTimeout(first);
      clearInterval(timer);
    };
  }, []);
  const decide = async ({ id, givenName, familyName }: WaitingRequest, decision: 'approved' | 'refused') => {
    const answer = await ask('/desk/decide', { request: id, decision }, code);
    const name = `${givenName} ${familyName}`;
    if (answer === null) {
      setSaid(offline);
      return;
    }
    setSaid(answer.status === 200 ? (decision === 'approved' ? text.approved(name) : text.refused(name)) : text.gone);
    setRequests((known) => known?.filter((one) => one.id !== id) ?? null);
  };
  return (
    <>
      <p className="lead">{text.lead}</p>
      <p role="status">{said}</p>
      {requests === null && <p>{offline}</p>}
      {requests?.length === 0 && <p>{text.none}</p>}
      <h2 className="visually-hidden">{text.waiting}</h2>
      {requests?.map((request) => (
        <Request key={request.id} request={request} onDecide={(decision) => void decide(request, decision)} />
      ))}
    </>
  );
}

interface RequestProps {
  readonly request: WaitingRequest;
  readonly onDecide: (decision: 'approved' | 'refused') => void;
}

function Request({ request, onDecide }: RequestProps) {
  const text = useText(deskText);
  const { givenName, familyName, birthDate, document, words } = request;
  const who = `${givenName} ${familyName}`;
  return (
    <section className="panel">
      <h3>
        <bdi>{who}</bdi>
      </h3>
      <p>{`${text.born} ${birthDate.replace(/^(\d{4})(\d\d)(\d\d)$/, '$3/$2/$1')}`}</p>
      <dl>
        <dt>{text.document}</dt>
        <dd>{`${text.kinds[document.kind]} ${document.number}, ${text.expires} ${document.expires.split('-').reverse().join('/')}`}</dd>
        <dt>{text.words}</dt>
        <dd className="mono">{words}</dd>
      </dl>
      <div className="answers">
        <Button
          look="danger"
          name={`${text.refuse} ${who}`}
          onPress={() => {
            onDecide('refused');
          }}
        >
          {text.refuse}
        </Button>
        <Button
          name={`${text.approve} ${who}`}
          onPress={() => {
            onDecide('approved');
          }}
        >
          {text.approve}
        </Button>
      </div>
    </section>
  );
}
