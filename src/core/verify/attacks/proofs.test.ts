import { describe, expect, it } from 'vitest';
import { rightsJws, toDigits, type ProofClaims } from '#core/token';
import { attack, Desk } from '../__fixtures__/desk.ts';
import { makeKey } from '../__fixtures__/key-pair.ts';
import { now } from '../__fixtures__/test-issuer.ts';
import type { VerifyContext } from '../index.ts';

const desk = await Desk.open();
const proof = (changes: object, context: Partial<VerifyContext> = {}) =>
  desk.forge({ proof: (honest) => ({ ...honest, ...changes }) }, context);
const without = (name: keyof ProofClaims) =>
  desk.forge({ proof: (honest) => Object.fromEntries(Object.entries(honest).filter(([key]) => key !== name)) });

describe('proofs', () => {
  attack(115, 'a proof by another phone', 'HOLDER_SIGNATURE', async () => desk.forge({ proofKey: await makeKey() }));
  attack(116, 'a proof glued to other rights', 'PROOF_BINDING', async () =>
    desk.forge({ boundTo: rightsJws(await desk.honest()) }),
  );
  attack(117, 'a proof expired', 'PROOF_EXPIRED', async () => {
    expect(await proof({ iat: now - 60, exp: now - 29 })).toBe('OK');
    return proof({ iat: now - 60, exp: now - 30 });
  });
  attack(118, 'a proof ahead', 'PROOF_IN_FUTURE', async () => {
    expect(await proof({ iat: now + 30, exp: now + 60 })).toBe('OK');
    return proof({ iat: now + 31, exp: now + 60 });
  });
  attack(119, 'a proof of 61 s', 'PROOF_LIFETIME', () => proof({ iat: now - 5, exp: now + 56 }));
  attack(120, 'a proof of 0 s', 'PROOF_LIFETIME', () => proof({ iat: now, exp: now }));
  attack(121, 'another audience', 'PROOF_AUDIENCE', () => proof({ aud: 'cpt2' }));
  attack(122, 'audience as a list', 'PROOF_AUDIENCE', () => proof({ aud: ['cpt1'] }));
  attack(123, 'amr empty, pwd, null', 'PROOF_AMR', async () => {
    for (const amr of [[], ['pwd'], ['pin', 'face'], 'pin', ['PIN'], [['pin']]]) {
      expect(await proof({ amr })).toBe('PROOF_AMR');
    }
    return proof({ amr: null });
  });
  attack(124, 'a jti short or not base64url', 'PROOF_JTI', async () => {
    for (const jti of ['AAECAwQFBgc', 'AAECAwQFBgcIA', 'AAECAwQFBg+/', 12, null]) {
      expect(await proof({ jti })).toBe('PROOF_JTI');
    }
    return proof({ jti: '' });
  });
  attack(125, 'a challenge not echoed', 'PROOF_NONCE', async () => {
    expect(await proof({ nonce: 'abcdefgh' }, { nonce: 'abcdefgh' })).toBe('OK');
    expect(await proof({ nonce: 'abcdefgx' }, { nonce: 'abcdefgh' })).toBe('PROOF_NONCE');
    return proof({}, { nonce: 'abcdefgh' });
  });
  attack(126, 'a proof older than its rights', 'PROOF_BEFORE_RIGHTS', () =>
    desk.forge({
      rights: (rights) => ({ ...rights, iat: now - 4 }),
      proof: (honest) => ({ ...honest, iat: now - 5 }),
    }),
  );
  attack(127, 'rights used as a proof', ['HOLDER_SIGNATURE', 'HEADER_NOT_ALLOWED'], async () => {
    const honest = await desk.honest();
    const rights = rightsJws(honest);
    expect(await desk.verify(`cpt1:${rights}~${rights}`)).toBe('HEADER_NOT_ALLOWED');
    const payload = honest.rightsPayload.subarray(0, 200);
    return desk.verify(toDigits({ ...honest, proofPayload: payload, proofSignature: honest.rightsSignature }));
  });
  attack(128, 'a screenshot within 60 s', 'REPLAY', async () => {
    const digits = toDigits(await desk.honest());
    const context = desk.context();
    expect(await desk.verify(digits, context)).toBe('OK');
    return desk.verify(digits, { ...context, now: now + 20, readAt: now + 20 });
  });
  attack(129, 'a screenshot after', 'PROOF_EXPIRED', async () =>
    desk.verify(toDigits(await desk.honest()), { now: now + 86, readAt: now + 86 }),
  );

  it('judges the proof when the read began, and no read may last more than 180 s', async () => {
    const digits = toDigits(await desk.honest());
    expect(await desk.verify(digits, { now: now + 180, readAt: now })).toBe('OK');
    expect(await desk.verify(digits, { now: now + 181, readAt: now })).toBe('PROOF_EXPIRED');
  });
  it.each([
    ['iat', '1'],
    ['exp', null],
    ['iat', 1.5],
  ])('refuses %s = %j as a lifetime', async (name, value) => {
    expect(await proof({ [name]: value })).toBe('PROOF_LIFETIME');
  });
  it.each([[[1]], [[0, 0]], [[-1]], ['0'], [[0.5]], [{}]])('refuses beneficiaries %j', async (ben) => {
    expect(await proof({ ben })).toBe('CLAIM_FORMAT');
    expect(await proof({ ben: [0] })).toBe('OK');
  });
  it.each(['short', 'a'.repeat(23), 'abc def', 12])('refuses the nonce %j', async (nonce) => {
    expect(await proof({ nonce })).toBe('CLAIM_FORMAT');
  });
  it.each(['iat', 'exp', 'jti', 'aud', 'amr', 'ath'] as const)('refuses a proof without %s', async (name) => {
    expect(await without(name)).toBe('CLAIM_MISSING');
  });
  it('refuses a proof with more', async () => {
    expect(await proof({ more: 1 })).toBe('CLAIM_UNKNOWN');
  });
  it('refuses a payload of the proof that is not strict', async () => {
    expect(await desk.forge({ proofText: (text) => ` ${text}` })).toBe('JSON_NOT_CANONICAL');
    expect(await desk.forge({ proofText: () => '[]' })).toBe('JSON_SHAPE');
    expect(await desk.forge({ proofText: () => Uint8Array.of(0xff) })).toBe('JSON_UTF8');
  });
});
