import { createHash } from 'node:crypto';
import { deflateSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { openProofPayload, rightsJws, toDigits, decodePresentation } from '#core/token';
import { parseCredential } from './credential.ts';
import { makePresentation, type PresentationInput } from './make-presentation.ts';

const credential = rightsJws({
  kid: 'AbCd-_12',
  rightsPayload: new Uint8Array(300).fill(7),
  rightsSignature: new Uint8Array(64).fill(9),
});

const input: PresentationInput = {
  credential,
  sign: (text) => Promise.resolve(new Uint8Array(createHash('sha512').update(text).digest())),
  deflate: (data, dictionary) => deflateSync(data, { dictionary, level: 9 }),
  now: 1_795_500_000,
  random: (count) => new Uint8Array(count).fill(1),
  amr: 'pin',
};

describe('a presentation', () => {
  it('proves one minute, this credential and this unlock', async () => {
    const { proofPayload } = await makePresentation(input);
    expect(openProofPayload(proofPayload)).toEqual({
      ok: true,
      value: {
        iat: 1_795_500_000,
        exp: 1_795_500_060,
        jti: 'AQEBAQEBAQEB',
        aud: 'cpt1',
        amr: ['pin'],
        ath: createHash('sha256').update(credential).digest().subarray(0, 16).toString('base64url'),
      },
    });
  });

  it('names the beneficiaries and echoes the challenge when there are any', async () => {
    const { proofPayload } = await makePresentation({ ...input, beneficiaries: [0, 2], nonce: 'abcdef' });
    expect(openProofPayload(proofPayload)).toMatchObject({ value: { ben: [0, 2], nonce: 'abcdef' } });
  });

  it('travels as digits and comes back the same', async () => {
    const presentation = await makePresentation(input);
    expect(decodePresentation(toDigits(presentation))).toEqual({ ok: true, value: presentation });
  });
});

describe('a credential', () => {
  it('is taken apart when it is of the profile', () => {
    expect(parseCredential(credential)).toMatchObject({ ok: true, value: { kid: 'AbCd-_12' } });
  });

  const [header = '', payload = '', signature = ''] = credential.split('.');
  const headed = (text: string) => [Buffer.from(text).toString('base64url'), payload, signature].join('.');
  it.each([
    '',
    'a.b.c',
    `${credential}.x`,
    `${credential}=`,
    `${header}.${payload}`,
    headed('{"alg":"none","kid":"AbCd-_12","typ":"cpt1-droits+jwt","zip":"CPT1"}'),
    headed('{"alg":"ES256","kid":"AbCd-_12","typ":"cpt1-droits+jwt","zip":"CPT1","jku":"https://x"}'),
    headed('{"alg":"ES256","kid":"AbCd-_1","typ":"cpt1-droits+jwt","zip":"CPT1"}'),
  ])('is refused otherwise: %#', async (text) => {
    expect(parseCredential(text)).toMatchObject({ ok: false });
    await expect(makePresentation({ ...input, credential: text })).rejects.toThrow(RangeError);
  });
});
