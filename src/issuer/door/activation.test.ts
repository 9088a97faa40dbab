import { afterAll, describe, expect, it } from 'vitest';
import { doorServer } from './__fixtures__/door-server.ts';

const door = await doorServer();
const { ask, newPhone, issuer, clock } = door;
afterAll(door.close);

const passport = { kind: 'passport', number: '24AB12345', expires: '2030-01-31' };
const officer = { Authorization: `Bearer ${issuer.services.deskCode}` };

async function askedVideo(person = 'adulte', document: object = passport) {
  const phone = await newPhone();
  const asked = await phone.call('/identity/video/ask', { person, document });
  return { phone, asked, request: String(asked.json['request']) };
}

describe('identity check by video', () => {
  it('gives rights to the phone that asked, once an officer approved', async () => {
    const { phone, asked, request } = await askedVideo();
    expect(asked.json['words']).toMatch(/^\d \d \d \d$/);
    expect(await phone.call('/identity/video/state', { request })).toMatchObject({ json: { state: 'pending' } });
    const { json } = await ask('/desk/requests', {}, officer);
    expect(json['requests']).toContainEqual({
      id: request,
      at: clock.now,
      familyName: 'Lefebvre',
      givenName: 'Camille',
      birthDate: '19850512',
      document: passport,
      words: asked.json['words'],
    });
    expect(await ask('/desk/decide', { request, decision: 'approved' }, officer)).toMatchObject({ status: 200 });
    expect(await ask('/desk/decide', { request, decision: 'refused' }, officer)).toMatchObject({ status: 404 });
    const approved = await phone.call('/identity/video/state', { request });
    const activated = await phone.call('/issuer/activate', { identity: approved.json['identity'] });
    expect(activated).toMatchObject({ status: 200, json: { lossCode: expect.stringMatching(/^(\w{4}-){2}\w{4}$/) } });
    expect(await issuer.findPhone(phone.jwk)).toMatchObject({ personId: 'adulte', proved: 'video' });
  });

  it('gives nothing to a refused request, to another phone, or before the decision', async () => {
    const { phone, request } = await askedVideo();
    const thief = await newPhone();
    expect(await thief.call('/identity/video/state', { request })).toMatchObject({
      json: { code: 'IDENTITY_REQUEST' },
    });
    await ask('/desk/decide', { request, decision: 'refused' }, officer);
    expect((await phone.call('/identity/video/state', { request })).json).toEqual({ state: 'refused' });
    expect(await phone.call('/issuer/activate', {})).toMatchObject({ json: { code: 'IDENTITY_STATEMENT' } });
  });

  it('binds the identity to the phone that was checked, for ten minutes', async () => {
    const { phone, request } = await askedVideo();
    await ask('/desk/decide', { request, decision: 'approved' }, officer);
    const { identity } = (await phone.call('/identity/video/state', { request })).json;
    const thief = await newPhone();
    expect(await thief.call('/issuer/activate', { identity })).toMatchObject({ json: { code: 'IDENTITY_STATEMENT' } });
    clock.now += 601;
    expect(await phone.call('/issuer/activate', { identity })).toMatchObject({ json: { code: 'IDENTITY_STATEMENT' } });
  });

  it.each(['passport', 'identity-card', 'electronic-card', 'residence-permit'])(
    'takes a document of the kind %s, and the signed identity says which it was',
    async (kind) => {
      const { phone, request } = await askedVideo('adulte', { ...passport, kind });
      await ask('/desk/decide', { request, decision: 'approved' }, officer);
      const { identity } = (await phone.call('/identity/video/state', { request })).json;
      const payload = Buffer.from(String(identity).split('.')[1] ?? '', 'base64url').toString();
      expect(JSON.parse(payload)).toMatchObject({ document: kind, method: 'video', cnf: { jkt: expect.any(String) } });
      expect(await phone.call('/issuer/activate', { identity })).toMatchObject({ status: 200 });
    },
  );

  it.each<[string, string, string, object]>([
    ['a minor', 'IDENTITY_MINOR', 'mineure', passport],
    ['an expired document', 'IDENTITY_DOCUMENT_EXPIRED', 'adulte', { ...passport, expires: '2026-11-23' }],
    ['another kind of paper', 'IDENTITY_DOCUMENT', 'adulte', { ...passport, kind: 'library-card' }],
    ['a day that no calendar has', 'IDENTITY_DOCUMENT', 'adulte', { ...passport, expires: '2030-02-30' }],
    ['nobody', 'ISSUER_PERSON', 'nobody', passport],
  ])('refuses %s', async (_what, code, person, document) => {
    expect((await askedVideo(person, document)).asked.json).toEqual({ code });
  });

  it('shows the desk to officers only', async () => {
    expect(await ask('/desk/requests', {})).toMatchObject({ status: 401, json: { code: 'DESK_CODE' } });
    const wrong = { Authorization: `Bearer ${'x'.repeat(issuer.services.deskCode.length)}` };
    expect(await ask('/desk/decide', { request: 'x', decision: 'approved' }, wrong)).toMatchObject({ status: 401 });
  });
});

describe('electronic document', () => {
  async function touched(person: string, pin = '246810') {
    const phone = await newPhone();
    const { challenge } = (await phone.call('/identity/document/challenge')).json;
    const answer = await phone.call('/identity/document/touch', { person, pin, challenge });
    return { phone, challenge, answer };
  }

  it('proves its holder by a challenge that the chip signs for this phone', async () => {
    const { phone, challenge, answer } = await touched('famille');
    const proved = await phone.call('/identity/document/prove', { ...answer.json, challenge });
    const { identity } = proved.json;
    expect(
      await phone.call('/issuer/activate', { identity, attestation: { fmt: 'android-key', stmt: 'AAAA' } }),
    ).toMatchObject({
      status: 200,
    });
    expect(await issuer.findPhone(phone.jwk)).toMatchObject({ proved: 'document', device: 'android-key' });
    const again = await phone.call('/identity/document/prove', { ...answer.json, challenge });
    expect(again.json).toEqual({ code: 'IDENTITY_CHIP' });
  });

  it('serves no other phone, no changed contents and no challenge of its own', async () => {
    const { challenge, answer } = await touched('famille');
    const thief = await newPhone();
    const stolen = await thief.call('/identity/document/prove', { ...answer.json, challenge });
    expect(stolen.json).toEqual({ code: 'IDENTITY_CHIP' });
    const { phone, challenge: own, answer: mine } = await touched('famille');
    const changed = String(mine.json['document']).replace(/\.[^.]+\./, '.e30.');
    expect(
      (await phone.call('/identity/document/prove', { ...mine.json, document: changed, challenge: own })).json,
    ).toEqual({
      code: 'IDENTITY_CHIP',
    });
    expect(
      (await phone.call('/identity/document/prove', { ...mine.json, challenge: 'AAAAAAAAAAAAAAAA' })).json,
    ).toEqual({
      code: 'IDENTITY_CHIP',
    });
  });

  it('refuses a minor, and wrong digits until the document blocks', async () => {
    const { phone, challenge, answer } = await touched('mineure');
    expect((await phone.call('/identity/document/prove', { ...answer.json, challenge })).json).toEqual({
      code: 'IDENTITY_MINOR',
    });
    const codes = [];
    for (let i = 0; i < 4; i += 1) codes.push((await touched('ald', '000000')).answer.json['code']);
    expect(codes).toEqual(['IDENTITY_PIN', 'IDENTITY_PIN', 'IDENTITY_PIN', 'IDENTITY_PIN_BLOCKED']);
  });
});

describe('one phone at a time', () => {
  it('opposes the old phone at once, in the list that terminals fetch', async () => {
    const [old, next] = [await newPhone(), await newPhone()];
    const first = await old.enrol('maternite');
    expect(await ask('/issuer/renew', { presentation: await old.present(first['credential']) })).toMatchObject({
      status: 200,
    });
    const before = issuer.published().get('statut/0.jwt');
    await next.enrol('maternite');
    expect(issuer.published().get('statut/0.jwt')).not.toBe(before);
    expect(await ask('/issuer/renew', { presentation: await old.present(first['credential']) })).toMatchObject({
      json: { code: 'ISSUER_PHONE_OPPOSED' },
    });
    expect(await issuer.findPhone(next.jwk)).not.toHaveProperty('opposedAt');
  });

  it('leaves alone the same phone activated again, and the phones of others', async () => {
    const [one, other] = [await newPhone(), await newPhone()];
    await other.enrol('c2s');
    await one.enrol('sans-amc');
    await one.enrol('sans-amc');
    expect(await issuer.findPhone(one.jwk)).not.toHaveProperty('opposedAt');
    expect(await issuer.findPhone(other.jwk)).not.toHaveProperty('opposedAt');
  });
});

describe('a lost phone', () => {
  it('is opposed by the NIR and the code that was written down, from anywhere', async () => {
    const phone = await newPhone();
    const { lossCode, credential } = await phone.enrol('alsace-moselle');
    const typed = String(lossCode).toLowerCase().replaceAll('-', ' ');
    expect(await ask('/issuer/loss', { nir: '2 79 06 67 482 015 55', code: 'AAAA-AAAA-AAAA' })).toMatchObject({
      status: 400,
    });
    const { nir, cle } = (await issuer.findPhone(phone.jwk))!.person.ass;
    expect((await ask('/issuer/loss', { nir: `${nir} ${cle}`, code: typed })).json).toEqual({ opposed: true });
    expect((await ask('/issuer/renew', { presentation: await phone.present(credential) })).json).toEqual({
      code: 'ISSUER_PHONE_OPPOSED',
    });
  });

  it('cannot be searched for: the same answer for everybody, and five tries', async () => {
    const phone = await newPhone();
    await phone.enrol('nom-breton');
    const { nir, cle } = (await issuer.findPhone(phone.jwk))!.person.ass;
    const codes = [];
    for (let i = 0; i < 6; i += 1)
      codes.push((await ask('/issuer/loss', { nir: nir + cle, code: '0000' })).json['code']);
    expect(codes).toEqual([...Array(5).fill('ISSUER_LOSS'), 'ISSUER_RATE']);
    expect((await ask('/issuer/loss', { nir: '185127511600174', code: '0000' })).json['code']).toBe('ISSUER_LOSS');
  });
});
