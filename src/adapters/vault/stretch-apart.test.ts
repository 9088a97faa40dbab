import { afterEach, describe, expect, it, vi } from 'vitest';
import { answers, dies, fakeWorker, stubWorkers } from './__fixtures__/fake-worker.ts';
import { guardedOpen } from './guarded-open.ts';
import { stretchApart } from './stretch-apart.ts';
import { changeSecret, createVault, openVault } from './vault.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const hex = (value: Uint8Array) => Buffer.from(value).toString('hex');
const quick = { memoryKiB: 8, passes: 1 };
const task = () => ({ secret: bytes('quatre mots'), salt: bytes('0123456789abcdef'), cost: quick });

const answering = (data: unknown) => fakeWorker((worker) => answers(worker, data));

afterEach(() => vi.unstubAllGlobals());

describe('without workers', () => {
  it("is Argon2id: the reference implementation's own answer at 64 MiB", async () => {
    const asked = { secret: bytes('password'), salt: bytes('somesalt'), cost: { memoryKiB: 65_536, passes: 2 } };
    const stretched = await stretchApart(asked, () => null);
    expect(stretched.ok && hex(stretched.value)).toBe(
      '09316115d5cf24ed5a15a31a3ba326e5cf32edc24702987c02b6566f61913cf7',
    );
    expect([...asked.secret]).toEqual(Array(8).fill(0));
  });

  it('answers a code when Argon2id fails, and wipes the secret all the same', async () => {
    const asked = { ...task(), cost: { memoryKiB: 4, passes: 1 } };
    expect(await stretchApart(asked, () => null)).toMatchObject({ code: 'VAULT_UNTRIED' });
    expect(asked.secret.every((byte) => byte === 0)).toBe(true);
  });
});

describe('in a worker', () => {
  it("takes the secret's bytes from the page and ends the worker once it has answered", async () => {
    const { seen, start } = answering(new Uint8Array(32).fill(7));
    const asked = task();
    expect(await stretchApart(asked, start)).toEqual({ ok: true, value: new Uint8Array(32).fill(7) });
    expect(asked.secret.byteLength).toBe(0);
    expect(seen).toEqual({ asked: task(), ended: 1 });
  });

  it.each([null, undefined, 'AAAA', {}, [...new Uint8Array(32)], new Uint8Array(31), new Uint8Array(0)])(
    'takes no other answer: %j',
    async (data) => {
      const { seen, start } = answering(data);
      expect(await stretchApart(task(), start)).toMatchObject({ ok: false, code: 'VAULT_UNTRIED' });
      expect(seen.ended).toBe(1);
    },
  );

  it.each(['onerror', 'onmessageerror'] as const)('says that nothing was tried when it dies (%s)', async (sign) => {
    const { seen, start } = fakeWorker((worker) => {
      setTimeout(() => worker[sign]?.(new MessageEvent('error') as MessageEvent & ErrorEvent));
    });
    expect(await stretchApart(task(), start)).toMatchObject({ ok: false, code: 'VAULT_UNTRIED' });
    expect(seen.ended).toBe(1);
  });
});

describe('a vault whose worker dies', () => {
  it('counts no wrong code, and says so to whoever makes, opens or changes it', async () => {
    const made = await createVault('2468', quick);
    if (!made.ok) throw new Error(made.code);
    const { header } = made.value;
    const kept: { attempts: unknown } = { attempts: { failures: 2, lastAt: 0 } };
    const store = {
      read: () => Promise.resolve(kept.attempts),
      write: (attempts: unknown) => Promise.resolve(void (kept.attempts = attempts)),
    };
    stubWorkers(dies);
    expect(await guardedOpen('2468', header, store, 60_000)).toMatchObject({ code: 'VAULT_UNTRIED' });
    expect(kept.attempts).toEqual({ failures: 2, lastAt: 0 });
    expect(await createVault('2468', quick)).toMatchObject({ code: 'VAULT_UNTRIED' });
    expect(await changeSecret(header, { old: '2468', next: '1357' }, quick)).toMatchObject({ code: 'VAULT_UNTRIED' });
    vi.unstubAllGlobals();
    expect((await openVault('2468', header)).ok).toBe(true);
  });

  it('refuses an empty secret without asking any', async () => {
    const made = await createVault('2468', quick);
    stubWorkers(dies);
    expect(await openVault('', made.ok && made.value.header)).toMatchObject({ code: 'VAULT_WRONG_SECRET' });
  });
});
