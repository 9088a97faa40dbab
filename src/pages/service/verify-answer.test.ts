import { afterAll, expect, it } from 'vitest';
import { acceptKeyset, pinRoots } from '#core/verify';
import { doorServer } from '../../issuer/door/__fixtures__/door-server.ts';
import { phoneOn } from '../../wallet/__fixtures__/phone-on-door.ts';
import { activate } from '../../wallet/steps/activate.ts';
import { answerService } from '../../wallet/steps/services/answer-service.ts';
import { readServiceRequest } from '../../wallet/steps/services/service-request.ts';
import { makeRequest, type SignInRequest } from './make-request.ts';
import { verifyAnswer } from './verify-answer.ts';

const door = await doorServer();
afterAll(door.close);
const random = (count: number) => crypto.getRandomValues(new Uint8Array(count));
const origin = 'https://service.example';

async function context() {
  const published = door.issuer.published();
  const now = door.clock.now;
  const roots = await pinRoots(published.get('racines.json') ?? '');
  if (!roots.ok) throw new Error(roots.code);
  const keyset = await acceptKeyset(published.get('cles.json') ?? '', { env: 'demo', now, roots: roots.value });
  if (!keyset.ok) throw new Error(keyset.code);
  return { keyset: keyset.value, env: 'demo' as const, now };
}

const phone = phoneOn(door);
const session = await activate({ person: 'adulte', code: '2580' }, phone.ports);
if (!session.ok) throw new Error(session.code);
const opened = session.value;

/** What the phone posts for a request that its owner accepts. */
async function answerTo({ address }: SignInRequest): Promise<string> {
  const request = readServiceRequest(address);
  if (!request.ok) throw new Error(request.code);
  expect(await answerService(request.value, opened, phone.ports)).toMatchObject({ ok: true });
  return phone.posted.at(-1)?.form['vp_token'] ?? '';
}

it('signs in whoever answers, with what was asked and a name of this service', async () => {
  const request = makeRequest(origin, 'Centre', random);
  const first = await verifyAnswer(await answerTo(request), request, await context());
  expect(first).toMatchObject({
    ok: true,
    value: { claims: { given_name: 'Camille', birthdate: '1985-05-12', covered: true } },
  });
  const again = makeRequest(origin, 'Centre', random);
  const second = await verifyAnswer(await answerTo(again), again, await context());
  expect(second.ok && first.ok && second.value.pseudonym === first.value.pseudonym).toBe(true);
});

it('refuses the answer to another request, another service, or of another time', async () => {
  const [one, other] = [makeRequest(origin, 'Centre', random), makeRequest(origin, 'Centre', random)];
  const answer = await answerTo(one);
  expect(await verifyAnswer(answer, other, await context())).toMatchObject({ code: 'SERVICE_BINDING' });
  const elsewhere = { ...one, clientId: 'redirect_uri:https://evil.example/' };
  expect(await verifyAnswer(answer, elsewhere, await context())).toMatchObject({ code: 'SERVICE_BINDING' });
  door.clock.now += 301;
  expect(await verifyAnswer(answer, one, await context())).toMatchObject({ code: 'SERVICE_AFFIRMATION' });
});

it('refuses a changed answer and what is none', async () => {
  const request = makeRequest(origin, 'Centre', random);
  const answer = await answerTo(request);
  const token = (JSON.parse(answer) as { droits: string[] }).droits[0] ?? '';
  const wrap = (changed: string) => JSON.stringify({ droits: [changed] });
  expect(await verifyAnswer(wrap(`x${token}`), request, await context())).toMatchObject({
    code: 'SERVICE_AFFIRMATION',
  });
  expect(await verifyAnswer(wrap(`${token.slice(0, -4)}AAAA`), request, await context())).toMatchObject({
    code: 'SERVICE_BINDING',
  });
  expect(await verifyAnswer(wrap(token.split('~')[0] ?? ''), request, await context())).toMatchObject({
    code: 'SERVICE_SHAPE',
  });
  expect(await verifyAnswer('{', request, await context())).toMatchObject({ code: 'SERVICE_SHAPE' });
});
