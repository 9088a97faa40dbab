import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { attemptsBeforeErasure, noAttempt, parseAttempts, waitMs, type Attempts } from './attempts.ts';
import { openWithDevice } from './device-lock.ts';
import { guardedOpen, type AttemptStore } from './guarded-open.ts';
import { seal, unseal } from './seal.ts';
import * as vaults from './vault.ts';

const { addDeviceLock, changeSecret, openVault } = vaults;

const quick = { memoryKiB: 8, passes: 1 };
const text = (value: string) => new TextEncoder().encode(value);

async function createVault(secret: string, cost: typeof quick) {
  const made = await vaults.createVault(secret, cost);
  if (!made.ok) throw new Error(made.code);
  return made.value;
}

function memory(): AttemptStore & { kept: unknown } {
  return {
    kept: undefined,
    read() {
      return Promise.resolve(this.kept);
    },
    write(attempts: Attempts) {
      this.kept = structuredClone(attempts);
      return Promise.resolve();
    },
  };
}

describe('vault', () => {
  it('opens with its secret after a reload, and with no other', async () => {
    const { header, vault } = await createVault('2468', quick);
    const sealed = await seal(vault, 'identity', text('Aïcha'));
    const stored: unknown = JSON.parse(JSON.stringify(header));
    const opened = await openVault('2468', stored);
    expect(opened.ok && (await unseal(opened.value, 'identity', sealed))).toEqual({ ok: true, value: text('Aïcha') });
    expect(await openVault('2469', stored)).toMatchObject({ ok: false, code: 'VAULT_WRONG_SECRET' });
  });

  it('keeps its key out of the page and out of the header', async () => {
    const { header, vault } = await createVault('2468', quick);
    await expect(crypto.subtle.exportKey('raw', vault.key)).rejects.toThrow();
    const { header: other } = await createVault('2468', quick);
    expect(header.wrappedKey).not.toBe(other.wrappedKey);
    expect(header.salt).not.toBe(other.salt);
  });

  it('changes its secret without sealing anything again', async () => {
    const { header, vault } = await createVault('2468', quick);
    const sealed = await seal(vault, 'credential', text('rights'));
    const changed = await changeSecret(header, { old: '2468', next: 'quatre mots au hasard' }, quick);
    if (!changed.ok) throw new Error(changed.code);
    const opened = await openVault('quatre mots au hasard', changed.value);
    expect(opened.ok && (await unseal(opened.value, 'credential', sealed)).ok).toBe(true);
    expect((await openVault('2468', changed.value)).ok).toBe(false);
    expect((await changeSecret(header, { old: '0000', next: '1' }, quick)).ok).toBe(false);
  });

  it('refuses a record that was changed or put in the place of another', async () => {
    const { vault } = await createVault('2468', quick);
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ minLength: 1, maxLength: 60 }), fc.nat(), async (bytes, at) => {
        const sealed = await seal(vault, 'a', bytes);
        expect(await unseal(vault, 'a', sealed)).toEqual({ ok: true, value: new Uint8Array(bytes) });
        expect((await unseal(vault, 'b', sealed)).ok).toBe(false);
        const data = new Uint8Array(sealed.data);
        data[at % data.length]! ^= 1;
        expect((await unseal(vault, 'a', { ...sealed, data })).ok).toBe(false);
      }),
      { numRuns: 40 },
    );
  });

  it('opens by a second lock that only its own secret releases, and that outlives a change of code', async () => {
    const { header, vault } = await createVault('2468', quick);
    const sealed = await seal(vault, 'identity', text('Aïcha'));
    const device = crypto.getRandomValues(new Uint8Array(32));
    expect((await addDeviceLock(header, { code: '0000', device })).ok).toBe(false);
    const lock = await addDeviceLock(header, { code: '2468', device });
    if (!lock.ok) throw new Error(lock.code);
    await changeSecret(header, { old: '2468', next: '1357' }, quick);
    const opened = await openWithDevice(device, lock.value);
    expect(opened.ok && (await unseal(opened.value, 'identity', sealed)).ok).toBe(true);
    device[0]! ^= 1;
    expect((await openWithDevice(device, lock.value)).ok).toBe(false);
    expect((await openWithDevice(device, { ...lock.value, iv: 'AA' })).ok).toBe(false);
  });

  it.each([
    null,
    7,
    {},
    {
      version: 1,
      memoryKiB: 4_000_000_000,
      passes: 1,
      salt: 'A'.repeat(22),
      wrappedKey: 'A'.repeat(64),
      iv: 'A'.repeat(16),
    },
    { version: 2, memoryKiB: 8, passes: 1, salt: 'A'.repeat(22), wrappedKey: 'A'.repeat(64), iv: 'A'.repeat(16) },
    { version: 1, memoryKiB: 8, passes: 1, salt: 'A', wrappedKey: 'A'.repeat(64), iv: 'A'.repeat(16) },
  ])('refuses the header %j', async (header) => {
    expect(await openVault('2468', header)).toMatchObject({ code: 'VAULT_HEADER_UNREADABLE' });
  });
});

describe('wrong codes', () => {
  it('wait longer each time, across reloads, and end in erasure', async () => {
    const { header } = await createVault('2468', quick);
    const store = memory();
    let now = 1_000_000;
    let last = 0;
    for (let failure = 1; failure < attemptsBeforeErasure; failure += 1) {
      const answer = await guardedOpen('0000', header, store, now);
      expect(answer).toMatchObject({ code: 'VAULT_WRONG_SECRET', detail: { left: attemptsBeforeErasure - failure } });
      const wait = waitMs(parseAttempts(store.kept), now);
      expect(wait).toBeGreaterThan(last);
      expect(await guardedOpen('2468', header, store, now + wait - 1)).toMatchObject({ code: 'VAULT_WAIT' });
      last = wait;
      now += wait;
    }
    expect(await guardedOpen('0000', header, store, now)).toMatchObject({ code: 'VAULT_EXHAUSTED' });
  });

  it('are forgotten by the right code', async () => {
    const { header } = await createVault('2468', quick);
    const store = memory();
    await guardedOpen('0000', header, store, 0);
    expect((await guardedOpen('2468', header, store, 60_000)).ok).toBe(true);
    expect(store.kept).toEqual(noAttempt);
  });

  it('are counted before the try, so that closing the page gives none for free', async () => {
    const { header } = await createVault('2468', quick);
    const store = memory();
    const write = store.write.bind(store);
    store.write = (attempts) => {
      void write(attempts);
      return Promise.reject(new Error('page closed'));
    };
    await expect(guardedOpen('2468', header, store, 0)).rejects.toThrow('page closed');
    expect(store.kept).toMatchObject({ failures: 1 });
  });

  it('never wait longer than their delay when the clock was set back', () => {
    expect(waitMs({ failures: 1, lastAt: 9_000_000 }, 0)).toBe(1000);
  });

  it.each([undefined, null, 'x', { failures: -1, lastAt: 0 }, { failures: 1.5, lastAt: 0 }])(
    'unreadable: %j',
    (kept) => {
      expect(parseAttempts(kept)).toEqual(noAttempt);
    },
  );
});
