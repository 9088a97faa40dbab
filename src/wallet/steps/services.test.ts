import { compactVerify, importJWK } from 'jose';
import { afterAll, describe, expect, it } from 'vitest';
import { sealSummary as seal } from '#adapters/summary-seal';
import type { InvoiceSummary } from '#core/record';
import { toText } from '#core/token';
import { doorServer } from '../../issuer/door/__fixtures__/door-server.ts';
import { phoneOn } from '../__fixtures__/phone-on-door.ts';
import { makePhoneKey } from '../phone/phone-key.ts';
import type { Session } from '../session.ts';
import { activate } from './activate.ts';
import { arrangeAmc, listContracts, nameOfAmc, orderCard } from './amc/arrange-amc.ts';
import { askVideo, stateOfVideo } from './identity/check-by-video.ts';
import { proveByDocument } from './identity/prove-by-document.ts';
import { makeProof } from './make-code.ts';
import { renew } from './renew.ts';
import { answerService } from './services/answer-service.ts';
import { attestRights } from './services/attest-rights.ts';
import { readServiceRequest } from './services/service-request.ts';
import { makeSpokenCode } from './services/spoken-code.ts';
import { fetchSummaries } from './summaries/fetch-summaries.ts';
import { findSummaries, monthTotals, summariesCsv } from './summaries/find-summaries.ts';
import { readSummaries, writeSummaries } from './summaries/kept-summaries.ts';
import { rememberShown } from './summaries/shown-proofs.ts';
import { takeSummary } from './summaries/take-summary.ts';
import { unlock } from './unlock.ts';

const door = await doorServer();
const { issuer, ask, clock } = door;
afterAll(door.close);

type Phone = ReturnType<typeof phoneOn>;

function sure<T>(result: { ok: true; value: T } | { ok: false; code: string }): T {
  if (!result.ok) throw new Error(result.code);
  return result.value;
}

async function activated(person: string): Promise<Phone & { session: Session }> {
  const phone = phoneOn(door);
  return { ...phone, session: sure(await activate({ person, code: '2580' }, phone.ports)) };
}

describe('activation with a checked identity', () => {
  it('waits for the officer of the video check, then holds rights and the code of a loss', async () => {
    const { ports } = phoneOn(door);
    const key = await makePhoneKey();
    const document = { kind: 'residence-permit', number: 'AB1234567', expires: '2030-01-31' } as const;
    const { request } = sure(await askVideo({ person: 'adulte', document }, key, ports));
    expect(sure(await stateOfVideo(request, key, ports))).toEqual({ kind: 'pending' });
    const officer = { Authorization: `Bearer ${issuer.services.deskCode}` };
    await ask('/desk/decide', { request, decision: 'approved' }, officer);
    const state = sure(await stateOfVideo(request, key, ports));
    const identity = state.kind === 'approved' ? state.identity : '';
    const session = sure(await activate({ person: 'adulte', code: '2580', proved: { key, identity } }, ports));
    expect(session.card).toMatchObject({ lossCode: expect.stringMatching(/^\w{4}-/), isLossCodeNoted: false });
    expect(sure(await unlock('2580', ports)).card.lossCode).toBe(session.card.lossCode);
  });

  it('asks the six digits of an electronic document', async () => {
    const { ports } = phoneOn(door);
    const key = await makePhoneKey();
    expect(await proveByDocument({ person: 'c2s', pin: '000000' }, key, ports)).toMatchObject({
      code: 'WALLET_DOCUMENT_PIN',
    });
    const identity = sure(await proveByDocument({ person: 'c2s', pin: '246810' }, key, ports));
    expect(await activate({ person: 'c2s', code: '2580', proved: { key, identity } }, ports)).toMatchObject({
      ok: true,
    });
    const other = await makePhoneKey();
    expect(await activate({ person: 'c2s', code: '2580', proved: { key: other, identity } }, ports)).toMatchObject({
      code: 'WALLET_IDENTITY_GONE',
    });
  });

  it('renews a card that was away until its rights had ended, unless it was lost meanwhile', async () => {
    const [away, lost] = [await activated('nom-breton'), await activated('nom-basque')];
    const before = clock.now;
    clock.now += 20 * 86_400;
    await issuer.publish();
    expect(await makeSpokenCode(away.session, away.ports)).toMatchObject({ code: 'WALLET_CARD_EXPIRED' });
    const card = sure(await renew(away.session, away.ports));
    expect(card.rights.iat).toBe(clock.now);
    expect(sure(await makeSpokenCode({ ...away.session, card }, away.ports)).code).toMatch(/^\d{8}$/);
    const known = await issuer.findPhone(lost.session.card.rights.cnf.jwk);
    await issuer.register.oppose(known?.handle ?? '', clock.now);
    expect(sure(await renew(lost.session, lost.ports)).isOpposed).toBe(true);
    clock.now = before;
    await issuer.publish();
  });

  it('opposes the phone that the person had before', async () => {
    const [old, next] = [await activated('ald'), await activated('ald')];
    expect(sure(await renew(old.session, old.ports)).isOpposed).toBe(true);
    expect(sure(await renew(next.session, next.ports)).isOpposed).toBe(false);
  });
});

it('keeps the insurances that the patient ordered, and the issuer signs them', async () => {
  const { ports, session } = await activated('sans-amc');
  const [first, second] = sure(await listContracts(ports));
  const cards = [
    sure(await orderCard(first?.id ?? '', session, ports)),
    sure(await orderCard(second?.id ?? '', session, ports)),
  ];
  const card = sure(await arrangeAmc(cards, session, ports));
  expect(card.rights.amc?.map(({ res }) => res)).toEqual([1, 0]);
  const turned = sure(await arrangeAmc((card.rights.amc ?? []).map(nameOfAmc).reverse(), { ...session, card }, ports));
  expect(turned.rights.amc?.map(({ res }) => res)).toEqual([0, 1]);
  expect(sure(await unlock('2580', ports)).card.rights.amc?.length).toBe(2);
  expect(await arrangeAmc(['not a card'], session, ports)).toMatchObject({ code: 'WALLET_AMC_CARD' });
});

const sealSummary = async (...args: Parameters<typeof seal>) => (await seal(...args)) ?? '';

describe('invoice summaries', () => {
  async function till() {
    const pair = await crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, true, ['sign', 'verify']);
    const { x = '', y = '' } = await crypto.subtle.exportKey('jwk', pair.publicKey);
    const how = { name: 'ECDSA', hash: 'SHA-256' };
    const sign = async (bytes: Uint8Array<ArrayBuffer>) =>
      new Uint8Array(await crypto.subtle.sign(how, pair.privateKey, bytes));
    return { x, y, sign };
  }
  const summary = (jti: string, number = 'F-000012'): InvoiceSummary => ({
    jti,
    at: clock.now,
    number,
    practice: 'Pharmacie des Tanneurs',
    professional: 'Anne Salaün',
    fee: 2_160,
    amo: 1_090,
    second: 0,
    amc: 861,
    patient: 209,
    paid: 209,
    later: 436,
  });
  const jti = 'AAAAAAAAAAAA';

  it('are taken once, from a till that saw this phone, and by no other phone', async () => {
    const [mine, other] = [await activated('adulte'), await activated('famille')];
    await rememberShown(jti, mine.session, mine.ports);
    await rememberShown(jti, other.session, other.ports);
    const sealed = await sealSummary(summary(jti), await till(), mine.session.card.rights.cnf.jwk);
    expect(await takeSummary(sealed, other.session, other.ports)).toMatchObject({ code: 'WALLET_SUMMARY_OTHER_PHONE' });
    expect(await takeSummary(sealed, mine.session, mine.ports)).toMatchObject({ value: { paid: 209 } });
    await takeSummary(sealed, mine.session, mine.ports);
    expect(await readSummaries(mine.session, mine.ports)).toHaveLength(1);
    const unasked = await sealSummary(summary('BBBBBBBBBBBB'), await till(), mine.session.card.rights.cnf.jwk);
    expect(await takeSummary(unasked, mine.session, mine.ports)).toMatchObject({ code: 'WALLET_SUMMARY_UNASKED' });
  });

  it('come through the relay while the phone was away, and the relay forgets them', async () => {
    const { session, ports } = await activated('adulte');
    const proof = await makeProof(session, ports);
    const known = 'CCCCCCCCCCCC';
    await rememberShown(known, session, ports);
    const sealed = await sealSummary(summary(known, 'F-000013'), await till(), session.card.rights.cnf.jwk);
    expect(await ask('/issuer/summaries/leave', { presentation: toText(proof), sealed })).toMatchObject({
      status: 200,
    });
    expect(await fetchSummaries(session, ports)).toEqual({ ok: true, value: 1 });
    expect(await fetchSummaries(session, ports)).toEqual({ ok: true, value: 0 });
    const again = toText(await makeProof(session, ports));
    await ask('/issuer/summaries/leave', { presentation: again, sealed });
    expect(await fetchSummaries(session, ports), 'one that is kept already').toEqual({ ok: true, value: 0 });
    expect(await readSummaries(session, ports)).toMatchObject([{ number: 'F-000013' }]);
  });

  it('are found by words, summed by month, exported and erased', async () => {
    const { session, ports } = await activated('c2s');
    const month = 30 * 86_400;
    const kept = [
      { ...summary(jti), till: 't' },
      { ...summary(jti, 'F-2'), practice: 'Cabinet Dürer', at: clock.now - month, paid: 100, till: 't' },
      { ...summary(jti, '=1+1'), practice: 'A;"B"', at: clock.now - 12 * month, till: 't' },
    ];
    await writeSummaries(kept, session, ports);
    const read = await readSummaries(session, ports);
    expect(findSummaries(read, 'durer 1,00')).toHaveLength(1);
    expect(findSummaries(read, 'tanneurs salaun 21,60')).toHaveLength(1);
    expect(findSummaries(read, 'nobody')).toEqual([]);
    expect(monthTotals(read, clock.now, 3).map(({ paid }) => paid)).toEqual([0, 100, 209]);
    const csv = summariesCsv(read, ['date', 'n°']);
    expect(csv).toContain('F-000012;Pharmacie des Tanneurs;Anne Salaün;21,60;10,90;0,00;8,61;2,09;2,09;4,36');
    expect(csv).toContain(`'=1+1;"A;""B"""`);
    await writeSummaries([], session, ports);
    expect(await readSummaries(session, ports)).toEqual([]);
  });
});

it('leaves a presentation for eight digits', async () => {
  const { session, ports } = await activated('adulte');
  const { code } = sure(await makeSpokenCode(session, ports));
  const redeemed = await ask('/issuer/code/redeem', { code });
  expect(redeemed.json['presentation']).toMatch(/^cpt1:/);
});

it('asks for an attestation of one person', async () => {
  const { session, ports } = await activated('famille');
  const { attestation } = sure(await attestRights(2, session, ports));
  expect(attestation.ben[0].pre).toBe('Nathan');
  expect(await attestRights(9, session, ports)).toMatchObject({ code: 'WALLET_ISSUER_REFUSED' });
});

describe('sign-in elsewhere', () => {
  const responseUri = 'https://service.example/answer/1';
  const link = (changes: Readonly<Record<string, string>> = {}, names = ['given_name', 'covered']) => {
    const claims = names.map((name) => ({ path: [name] }));
    const query = new URLSearchParams({
      response_type: 'vp_token',
      response_mode: 'direct_post',
      client_id: `redirect_uri:${responseUri}`,
      response_uri: responseUri,
      nonce: 'n'.repeat(22),
      state: 's'.repeat(22),
      dcql_query: JSON.stringify({ credentials: [{ id: 'droits', format: 'cpt1-affirmation', claims }] }),
      client_metadata: JSON.stringify({ client_name: 'Centre de vaccination' }),
      ...changes,
    });
    return `openid4vp://authorize?${query.toString()}`;
  };

  it('says only what is asked, to whom it is asked, under a name of that service alone', async () => {
    const { session, ports, posted } = await activated('adulte');
    const request = sure(readServiceRequest(link()));
    expect(request).toMatchObject({ name: 'Centre de vaccination', claims: ['given_name', 'covered'] });
    expect(await answerService(request, session, ports)).toEqual({ ok: true, value: null });
    expect(await answerService({ ...request, nonce: 'm'.repeat(22) }, session, ports)).toMatchObject({ ok: true });
    const other = { ...request, clientId: 'redirect_uri:https://other.example/a', responseUri };
    expect(await answerService(other, session, ports)).toMatchObject({ ok: true });
    const tokens = posted.map(
      ({ form }) => (JSON.parse(form['vp_token'] ?? '') as { droits: string[] }).droits[0] ?? '',
    );
    const said = tokens.map((token) => JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString()));
    expect(said[0].claims).toEqual({ given_name: 'Camille', covered: true });
    expect(said[0].cnf).toEqual(said[1].cnf);
    expect(said[0].cnf).not.toEqual(said[2].cnf);
    expect(JSON.stringify(said)).not.toMatch(/Durand|2850578/);
    const [, binding = ''] = (tokens[0] ?? '').split('~');
    const { payload } = await compactVerify(binding, await importJWK(said[0].cnf.jwk, 'ES256'));
    expect(JSON.parse(new TextDecoder().decode(payload))).toMatchObject({
      aud: request.clientId,
      nonce: request.nonce,
    });
  });

  it('answers no address but that of the page', async () => {
    const { session, ports, posted } = await activated('adulte');
    const request = { ...sure(readServiceRequest(link())), responseUri: 'https://elsewhere.example/a' };
    expect(await answerService(request, session, ports)).toMatchObject({ code: 'WALLET_SERVICE_ELSEWHERE' });
    expect(posted).toEqual([]);
  });

  it.each<[string, string]>([
    ['another protocol', 'https://service.example/?nonce=1'],
    ['a client that is not the address of the answer', link({ client_id: 'redirect_uri:https://evil.example/' })],
    [
      'an answer without encryption',
      link({ response_uri: 'http://service.example/', client_id: 'redirect_uri:http://service.example/' }),
    ],
    [
      'a name in the address',
      link({ response_uri: 'https://a@b.example/', client_id: 'redirect_uri:https://a@b.example/' }),
    ],
    ['a short challenge', link({ nonce: 'short' })],
    ['a second challenge', `${link()}&nonce=${'m'.repeat(22)}`],
    ['no question', link({ dcql_query: '{}' })],
    ['a script for a name', link({ client_metadata: '{"client_name":""}' })],
    ['an endless address', link({ state: 's'.repeat(5_000) })],
  ])('does not read %s', (_what, text) => {
    expect(readServiceRequest(text)).toMatchObject({ code: 'WALLET_REQUEST_UNREADABLE' });
  });

  it('does not answer half of a question', () => {
    expect(readServiceRequest(link({}, ['given_name', 'nir']))).toMatchObject({ code: 'WALLET_REQUEST_CLAIMS' });
  });
});
