import { expect, it } from 'vitest';
import type { InvoiceSummary } from '#core/record';
import { openSummary, sealSummary as seal } from './index.ts';

const sealSummary = async (...args: Parameters<typeof seal>) => (await seal(...args)) ?? '';

const summary: InvoiceSummary = {
  jti: 'AAAAAAAAAAAA',
  at: 1_795_500_000,
  number: 'F-000012',
  practice: 'Pharmacie des Tanneurs',
  professional: 'Anne Salaün',
  fee: 2_160,
  amo: 1_090,
  second: 0,
  amc: 861,
  patient: 209,
  paid: 209,
  later: 436,
};

async function keyOf(name: 'ECDSA' | 'ECDH') {
  const usages = name === 'ECDSA' ? (['sign', 'verify'] as const) : (['deriveBits'] as const);
  const pair = (await crypto.subtle.generateKey({ name, namedCurve: 'P-256' }, true, usages)) as CryptoKeyPair;
  const { x = '', y = '' } = await crypto.subtle.exportKey('jwk', pair.publicKey);
  return { pair, x, y };
}

async function till() {
  const { pair, x, y } = await keyOf('ECDSA');
  const how = { name: 'ECDSA', hash: 'SHA-256' };
  const sign = async (bytes: Uint8Array<ArrayBuffer>) =>
    new Uint8Array(await crypto.subtle.sign(how, pair.privateKey, bytes));
  return { x, y, sign };
}

async function phone() {
  const { pair, x, y } = await keyOf('ECDH');
  return { agreement: pair.privateKey, jwk: { kty: 'EC', crv: 'P-256', x, y } as const };
}

it('opens on the phone it was sealed for, with the till that signed it', async () => {
  const { agreement, jwk } = await phone();
  const sealed = await sealSummary(summary, await till(), jwk);
  expect(sealed).not.toContain('Tanneurs');
  expect(await openSummary(sealed, agreement)).toEqual({
    ok: true,
    value: { summary, till: expect.stringMatching(/^[\w-]{43}$/) },
  });
});

it('opens on no other phone', async () => {
  const [mine, other] = [await phone(), await phone()];
  const sealed = await sealSummary(summary, await till(), mine.jwk);
  expect(await openSummary(sealed, other.agreement)).toMatchObject({ code: 'WALLET_SUMMARY_OTHER_PHONE' });
  expect(await openSummary(`${sealed.slice(0, -4)}AAAA`, mine.agreement)).toMatchObject({ ok: false });
});

it('is refused when another key signed it, or when its amounts do not close', async () => {
  const { agreement, jwk } = await phone();
  const [real, forger] = [await till(), await till()];
  const forged = await sealSummary(summary, { ...real, sign: forger.sign }, jwk);
  expect(await openSummary(forged, agreement)).toMatchObject({ code: 'WALLET_SUMMARY_UNREADABLE' });
  const wrong = await sealSummary({ ...summary, paid: -1 }, real, jwk);
  expect(await openSummary(wrong, agreement)).toMatchObject({ code: 'WALLET_SUMMARY_UNREADABLE' });
  const open = await sealSummary({ ...summary, amo: 1 }, real, jwk);
  expect(await openSummary(open, agreement)).toMatchObject({ code: 'WALLET_SUMMARY_UNREADABLE' });
  expect(await openSummary('a.b.c', agreement)).toMatchObject({ code: 'WALLET_SUMMARY_UNREADABLE' });
});

it('fits a code that a phone reads on a screen', async () => {
  const { jwk } = await phone();
  const long = { ...summary, practice: 'P'.repeat(80), professional: 'S'.repeat(80) };
  // 1,853 bytes is what the largest code of 129 modules holds at level L.
  expect((await sealSummary(long, await till(), jwk)).length).toBeLessThan(1_853);
});
