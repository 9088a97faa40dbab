import { describe, expect, it } from 'vitest';
import { toDigits, toText, type HolderJwk, type Presentation } from '#core/token';
import { makeKey } from '../__fixtures__/key-pair.ts';
import { attack, Desk } from '../__fixtures__/desk.ts';

const desk = await Desk.open();
const order = 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551n;

const number = (bytes: Uint8Array) => BigInt(`0x${Buffer.from(bytes).toString('hex')}`);
const bytes = (value: bigint, length = 32) =>
  new Uint8Array(Buffer.from(value.toString(16).padStart(2 * length, '0'), 'hex'));
/** The twin of a signature: (r, n − s) holds for the same text. */
const twin = (signature: Uint8Array) =>
  Uint8Array.from([...signature.subarray(0, 32), ...bytes(order - number(signature.subarray(32)))]);
/** The same signature in DER, as many libraries write it. */
function der(signature: Uint8Array): Uint8Array {
  const integers = [signature.subarray(0, 32), signature.subarray(32)].map((half) => [2, 33, 0, ...half]);
  return Uint8Array.from([0x30, 70, ...integers.flat()]);
}
const changed = async (change: (honest: Presentation) => Partial<Presentation>) => {
  const honest = await desk.honest();
  return desk.verify(toText({ ...honest, ...change(honest) }));
};

it('accepts the honest signatures', async () => {
  expect(await changed(() => ({}))).toBe('OK');
});

describe('signatures', () => {
  attack(30, 'DER', 'SIG_LENGTH', async () => {
    expect(await changed(({ proofSignature }) => ({ proofSignature: der(proofSignature) }))).toBe('SIG_LENGTH');
    return changed(({ rightsSignature }) => ({ rightsSignature: der(rightsSignature) }));
  });
  attack(31, '63 and 65 bytes', 'SIG_LENGTH', async () => {
    const long = (signature: Uint8Array) => Uint8Array.from([...signature, 0]);
    expect(await changed(({ rightsSignature }) => ({ rightsSignature: long(rightsSignature) }))).toBe('SIG_LENGTH');
    expect(await changed(({ proofSignature }) => ({ proofSignature: proofSignature.slice(1) }))).toBe('SIG_LENGTH');
    return changed(({ rightsSignature }) => ({ rightsSignature: rightsSignature.slice(0, 63) }));
  });
  attack(32, 'r = s = 0 (psychic signature)', 'ISSUER_SIGNATURE', () =>
    changed(() => ({ rightsSignature: new Uint8Array(64) })),
  );
  attack(33, 'r = n', 'ISSUER_SIGNATURE', () =>
    changed(({ rightsSignature }) => ({
      rightsSignature: Uint8Array.from([...bytes(order), ...rightsSignature.subarray(32)]),
    })),
  );
  attack(34, 'one bit of the payload', 'ISSUER_SIGNATURE', () =>
    changed(({ rightsPayload }) => ({ rightsPayload: rightsPayload.map((byte, i) => (i === 40 ? byte ^ 1 : byte)) })),
  );
  attack(35, 'another key under a known kid', 'ISSUER_SIGNATURE', async () =>
    desk.forge({ issuerKey: await makeKey(), kid: desk.issuer.rightsKey.kid }),
  );
  attack(36, 'signatures swapped', 'ISSUER_SIGNATURE', () =>
    changed(({ rightsSignature, proofSignature }) => ({
      rightsSignature: proofSignature,
      proofSignature: rightsSignature,
    })),
  );
  attack(37, 's → n − s, the same proof in another spelling', 'REPLAY', async () => {
    const honest = await desk.honest();
    const context = desk.context();
    expect(await desk.verify(toDigits(honest), context)).toBe('OK');
    const other = { ...honest, proofSignature: twin(honest.proofSignature) };
    expect(toDigits(other)).not.toBe(toDigits(honest));
    return desk.verify(toDigits(other), context);
  });
});

describe('the phone’s key', () => {
  const withJwk = (change: (jwk: HolderJwk) => object) =>
    desk.rights((rights) => ({ ...rights, cnf: { jwk: change(rights.cnf.jwk) } }));
  const key = ['HOLDER_KEY', 'CLAIM_MISSING', 'CLAIM_UNKNOWN', 'CLAIM_SHAPE'];
  const base64 = (data: Uint8Array) => Buffer.from(data).toString('base64url');
  attack(38, 'a point off the curve', 'HOLDER_KEY', () => withJwk((jwk) => ({ ...jwk, x: jwk.y, y: jwk.x })));
  attack(39, 'the point (0, 0)', 'HOLDER_KEY', () =>
    withJwk((jwk) => ({ ...jwk, x: base64(new Uint8Array(32)), y: base64(new Uint8Array(32)) })),
  );
  attack(40, 'a coordinate of 33 bytes', 'HOLDER_KEY', () =>
    withJwk((jwk) => ({ ...jwk, x: base64(Uint8Array.from([0, ...Buffer.from(jwk.x, 'base64url')])) })),
  );
  attack(41, 'secp256k1', 'HOLDER_KEY', () => withJwk((jwk) => ({ ...jwk, crv: 'secp256k1' })));
  attack(42, 'a symmetric key', key, async () => {
    expect(await withJwk(() => ({ kty: 'oct', k: 'c2VjcmV0' }))).toBe('CLAIM_MISSING');
    return withJwk((jwk) => ({ ...jwk, kty: 'oct' }));
  });
  attack(43, 'a private member', 'CLAIM_UNKNOWN', () => withJwk((jwk) => ({ ...jwk, d: jwk.x })));
});
