import { describe, expect, it } from 'vitest';
import { fromBase64Url } from '#core/shared';
import { Desk } from '../../../core/verify/__fixtures__/desk.ts';
import { hasPublished, holdsBy, importAsProfile, readPublished, type Jwk } from '../__fixtures__/published.ts';

interface Cookbook {
  readonly files: Readonly<Record<string, { input?: { key?: Jwk }; output?: { compact?: string } } & Jwk>>;
}
interface Example {
  readonly alg: string;
  readonly jws: string;
  readonly jwk: Jwk;
}
interface SdJwt {
  readonly issuerJwk: Jwk;
  readonly holderJwk: Jwk;
  readonly sec5_1: { readonly issuerSignedJwt: string };
}

describe.skipIf(!hasPublished)('[shared] worked examples of JOSE', () => {
  it('RFC 7515 appendix A: ES256 holds by its key, and no other algorithm by any', async () => {
    const { examples } = readPublished<{ examples: readonly Example[] }>('rfc7515_examples.json');
    const key = await importAsProfile(examples.find(({ alg }) => alg === 'ES256')?.jwk ?? {});
    expect(key).not.toBeNull();
    for (const { alg, jws } of examples) expect(await holdsBy(jws, key)).toBe(alg === 'ES256');
  });

  it('RFC 7520, 7797, 8037: no example is a presentation, and no key of theirs is one of the profile', async () => {
    const desk = await Desk.open();
    const { files } = readPublished<Cookbook>('rfc7520_cookbook_jws_jwk.json');
    expect(Object.keys(files)).toHaveLength(18);
    for (const file of Object.values(files)) {
      const jws = file.output?.compact ?? JSON.stringify(file);
      for (const input of [jws, `cpt1:${jws}~${jws}`]) {
        expect(await desk.verify(input)).toMatch(
          /^(WIRE_(SHAPE|CHARSET|TOO_LONG)|B64_NOT_CANONICAL|HEADER_NOT_ALLOWED)$/,
        );
      }
      expect(await importAsProfile(file.input?.key ?? file)).toBeNull();
    }
  });

  it('RFC 9901: the signature of the SD-JWT holds by its issuer’s key, and it is no presentation', async () => {
    const desk = await Desk.open();
    const { issuerJwk, holderJwk, sec5_1: first } = readPublished<SdJwt>('rfc9901_sd_jwt_examples.json');
    expect(await holdsBy(first.issuerSignedJwt, await importAsProfile(issuerJwk))).toBe(true);
    expect(await holdsBy(first.issuerSignedJwt, await importAsProfile(holderJwk))).toBe(false);
    expect(await desk.verify(`cpt1:${first.issuerSignedJwt}~${first.issuerSignedJwt}`)).toBe('HEADER_NOT_ALLOWED');
  });
});

// RFC 4648 §10 test vectors, without the padding that RFC 7515 §2 leaves out, and with what this profile refuses.
describe('base64url', () => {
  it.each([
    ['', ''],
    ['Zg', 'f'],
    ['Zm8', 'fo'],
    ['Zm9v', 'foo'],
    ['Zm9vYg', 'foob'],
    ['Zm9vYmE', 'fooba'],
    ['Zm9vYmFy', 'foobar'],
  ])('%j is %j', (text, plain) => {
    expect(fromBase64Url(text)).toEqual(new TextEncoder().encode(plain));
  });

  it.each(['Zg==', 'Zm8=', 'Zh', 'Zm9', 'Zm9vY', 'Zm9v ', 'Zm9v\n', 'Zm9+', 'Zm9/', 'Zm9vé', 'Z'])(
    '%j has no bytes',
    (text) => {
      expect(fromBase64Url(text)).toBeNull();
    },
  );
});
