import { useEffect, useState } from 'react';
import { encode } from 'uqr';
import type { Result } from '#core/shared';
import { serviceText } from '#ui/text/pages.ts';
import { useText } from '#ui/text/use-text.ts';
import { Button, ButtonLink } from '../../wallet/parts/button.tsx';
import { ask } from '../ask.ts';
import { trustedKeyset } from '../trusted-keyset.ts';
import { askedClaims, makeRequest, type SignInRequest } from './make-request.ts';
import { verifyAnswer, type AnswerCode, type SignedIn } from './verify-answer.ts';

const everyMs = 1_500;
const random = (count: number) => crypto.getRandomValues(new Uint8Array(count));

/** Asks who the visitor is, waits for the phone's answer, and checks it. */
export function SignIn() {
  const text = useText(serviceText);
  const [request, setRequest] = useState<SignInRequest | null>(null);
  const [end, setEnd] = useState<Result<SignedIn, AnswerCode> | null>(null);
  const start = () => {
    setEnd(null);
    setRequest(makeRequest(location.origin, text.name, random));
  };
  useAnswer(end ? null : request, setEnd);
  if (end) {
    return (
      <>
        {end.ok ? <Welcome {...end.value} /> : <p role="alert">{text.refusals[end.code]}</p>}
        <Button onPress={start}>{text.again}</Button>
      </>
    );
  }
  return (
    <>
      <p className="lead">{text.name}</p>
      <p className="lead">{text.lead}</p>
      <section className="panel">
        <h2>{text.ask}</h2>
        <ul>
          {askedClaims.map((claim) => (
            <li key={claim}>{text.claims[claim]}</li>
          ))}
        </ul>
      </section>
      {request ? (
        <>
          <p>{text.codeLead}</p>
          <RequestCode address={request.address} />
          <ButtonLink to={`/wallet.html#sign-in=${encodeURIComponent(request.address)}`}>{text.samePhone}</ButtonLink>
          <p role="status">{text.waiting}</p>
        </>
      ) : (
        <Button look="filled" onPress={start}>
          {text.start}
        </Button>
      )}
    </>
  );
}

/** Asks for the answer of a request until it is there, then checks it against the issuer's keys. */
function useAnswer(request: SignInRequest | null, onEnd: (end: Result<SignedIn, AnswerCode>) => void): void {
  useEffect(() => {
    if (!request) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let isCurrent = true;
    const look = async () => {
      const answer = await ask(`/relying-party/answers/${request.state}`);
      const token = (answer?.json as { readonly vp_token?: unknown } | null | undefined)?.vp_token;
      if (!isCurrent) return;
      if (typeof token !== 'string') {
        timer = setTimeout(() => void look(), everyMs);
        return;
      }
      const now = Math.floor(Date.now() / 1000);
      const keyset = await trustedKeyset(now);
      const context = keyset.ok ? { keyset: keyset.value, env: 'demo' as const, now } : null;
      onEnd(context ? await verifyAnswer(token, request, context) : { ok: false, code: 'SERVICE_AFFIRMATION' });
    };
    void look();
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [request, onEnd]);
}

function Welcome({ claims, pseudonym }: SignedIn) {
  const text = useText(serviceText);
  const said = (value: unknown) => (typeof value === 'boolean' ? (value ? text.yes : text.no) : String(value));
  return (
    <section className="panel" role="status">
      <h2>{text.done}</h2>
      <dl>
        {askedClaims.map((claim) => (
          <div key={claim}>
            <dt>{text.claims[claim]}</dt>
            <dd>
              <bdi>{said(claims[claim])}</bdi>
            </dd>
          </div>
        ))}
        <div>
          <dt>{text.pseudonym}</dt>
          <dd className="mono" data-testid="pseudonym">
            {pseudonym.slice(0, 16)}
          </dd>
        </div>
      </dl>
      <p className="lead">{text.pseudonymMeans}</p>
    </section>
  );
}

/** The request as a square code, sharp at any size. */
function RequestCode({ address }: { readonly address: string }) {
  const text = useText(serviceText);
  const { data } = encode(address, { ecc: 'L', border: 4 });
  const squares = data.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : [])));
  return (
    <svg
      className="code"
      viewBox={`0 0 ${data.length} ${data.length}`}
      shapeRendering="crispEdges"
      role="img"
      aria-label={text.codeName}
      data-testid="request-code"
      data-address={address}
    >
      <path fill="#fff" d={`M0 0h${data.length}v${data.length}H0z`} />
      <path fill="#000" d={squares.join('')} />
    </svg>
  );
}
