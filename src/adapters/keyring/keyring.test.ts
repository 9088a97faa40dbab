import { describe, expect, it } from 'vitest';
import { bytes, opened, phrase, till } from './__fixtures__/till.ts';

const raw = (key: CryptoKey) =>
  crypto.subtle.encrypt({ name: 'AES-GCM', iv: new Uint8Array(12) }, key, new Uint8Array(8));

/** The key of a month by what it makes of a known text: the key itself cannot be read. */
async function monthOf(keyring: Awaited<ReturnType<typeof opened>>['keyring'], month = '2026-11', mayMake = true) {
  const key = await keyring.monthKey(month, mayMake);
  return key.ok ? Buffer.from(await raw(key.value)).toString('hex') : key.code;
}

describe('opening', () => {
  it('goes from absent to open, and opens again with the phrase however it is typed', async () => {
    const { keyring, me, tab } = await opened();
    const month = await monthOf(keyring);
    expect(keyring.state()).toMatchObject({ stage: 'open', current: { name: 'Anne Salaün', role: 'manager' } });
    keyring.lock();
    expect(keyring.state().stage).toBe('locked');
    expect(await monthOf(keyring)).toBe('STORE_LOCKED');
    const later = tab();
    await later.load();
    expect(
      await later.unlock(me, { kind: 'passphrase', passphrase: 'cactus ruban lundi moulin zestes' }),
    ).toMatchObject({ code: 'KEYRING_WRONG_SECRET' });
    expect((await later.unlock(me, { kind: 'passphrase', passphrase: `  ${phrase.toUpperCase()} ` })).ok).toBe(true);
    expect(await monthOf(later)).toBe(month);
  });

  it('refuses a weak phrase, a full disk, and a second keyring over the first', async () => {
    const site = till();
    const keyring = site.tab();
    await keyring.load();
    expect(keyring.state().stage).toBe('absent');
    const create = (passphrase: string) =>
      keyring.create({ name: 'A', secret: { kind: 'passphrase', passphrase } }, 'AAAAA');
    expect(await create('aaaaaaaaaaaaaaaaaaaa')).toMatchObject({ code: 'KEYRING_WEAK_SECRET' });
    site.disk.isFull = true;
    expect(await create(phrase)).toMatchObject({ code: 'STORE_FULL' });
    expect(keyring.state().stage).not.toBe('open');
    site.disk.isFull = false;
    expect((await create(phrase)).ok).toBe(true);
    const again = site.tab().create({ name: 'B', secret: { kind: 'passphrase', passphrase: phrase } }, 'BBBBB');
    expect(await again).toMatchObject({ code: 'KEYRING_LOCKED' });
  });

  it('opens by the device that released a secret, and only by it', async () => {
    const { keyring, me } = await opened();
    expect((await keyring.addDevice()).ok).toBe(true);
    keyring.lock();
    expect((await keyring.unlock(me, { kind: 'device' })).ok).toBe(true);
    expect(keyring.state().current?.hasDevice).toBe(true);
    const without = await opened(false);
    expect(await without.keyring.addDevice()).toMatchObject({ code: 'KEYRING_DEVICE_NO_SECRET' });
    expect(await without.keyring.unlock(without.me, { kind: 'device' })).toMatchObject({
      code: 'KEYRING_DEVICE_REFUSED',
    });
  });

  it('opens by the printed code, until another is printed', async () => {
    const { keyring, me, recoveryCode: code } = await opened();
    keyring.lock();
    expect((await keyring.unlock(me, { kind: 'recovery', code: code.toLowerCase().replaceAll('-', ' ') })).ok).toBe(
      true,
    );
    const renewed = await keyring.renewRecovery();
    expect(renewed.ok && renewed.value.recoveryCode).not.toBe(code);
    keyring.lock();
    expect(await keyring.unlock(me, { kind: 'recovery', code })).toMatchObject({ code: 'KEYRING_WRONG_SECRET' });
    expect(
      (await keyring.unlock(me, { kind: 'recovery', code: renewed.ok ? renewed.value.recoveryCode : '' })).ok,
    ).toBe(true);
  });

  it('locks every tab at once', async () => {
    const { keyring, me, tab } = await opened();
    const other = tab();
    await other.load();
    await other.unlock(me, { kind: 'passphrase', passphrase: phrase });
    keyring.lock();
    expect(other.state().stage).toBe('locked');
  });
});

describe('a reload', () => {
  it('finds the keyring open when it was, and locked when it was covered or locked', async () => {
    const { keyring, me, tab } = await opened();
    const month = await monthOf(keyring);
    const reloaded = tab();
    await reloaded.load();
    expect(reloaded.state()).toMatchObject({ stage: 'open', current: { id: me } });
    expect(await monthOf(reloaded)).toBe(month);
    await reloaded.setPin('2468');
    reloaded.pause();
    const covered = tab();
    await covered.load();
    expect(covered.state().stage).toBe('locked');
  });

  it('does not believe a memory of another key', async () => {
    const { memory, tab, me } = await opened();
    for (const value of [{ siteKey: bytes(32), generation: 1, operatorId: me }, { siteKey: 'x' }, 7, null]) {
      memory.value = value;
      const reloaded = tab();
      await reloaded.load();
      expect(reloaded.state().stage).toBe('locked');
    }
  });
});

describe('the short code', () => {
  it('takes the screen back, and after five wrong ones the keys leave memory', async () => {
    const { keyring, me } = await opened();
    await keyring.setPin('2468');
    keyring.pause();
    expect(keyring.state().stage).toBe('paused');
    expect(await keyring.resume('0000')).toMatchObject({ code: 'KEYRING_PIN_WRONG', detail: { left: 4 } });
    expect((await keyring.resume('2468')).ok).toBe(true);
    keyring.pause();
    for (let left = 4; left > 0; left -= 1) expect(await keyring.resume('1111')).toMatchObject({ detail: { left } });
    expect(await keyring.resume('1111')).toMatchObject({ code: 'KEYRING_PIN_SPENT' });
    expect(keyring.state().stage).toBe('locked');
    expect(await keyring.resume('2468')).toMatchObject({ code: 'KEYRING_LOCKED' });
    await keyring.unlock(me, { kind: 'passphrase', passphrase: phrase });
    keyring.pause();
    expect((await keyring.resume('2468')).ok).toBe(true);
  });

  it('keeps its count through a reload, and opens nothing by itself', async () => {
    const { keyring, me, tab, disk } = await opened();
    await keyring.setPin('2468');
    keyring.pause();
    await keyring.resume('1111');
    expect(disk.document?.operators[0]?.pinFailures).toBe(1);
    const reloaded = tab();
    await reloaded.load();
    expect(reloaded.state().stage).toBe('locked');
    expect(await reloaded.resume('2468')).toMatchObject({ code: 'KEYRING_LOCKED' });
    expect(await reloaded.unlock(me, { kind: 'passphrase', passphrase: '2468' })).toMatchObject({ ok: false });
  });

  it('locks outright where nobody set one', async () => {
    const { keyring } = await opened();
    keyring.pause();
    expect(keyring.state().stage).toBe('locked');
  });
});

describe('operators', () => {
  const second = {
    name: 'Bruno Le Gall',
    role: 'staff',
    secret: { kind: 'passphrase', passphrase: 'toucan sirop vallon piano hiver' },
  } as const;

  it('share the keys, each with a secret of their own', async () => {
    const { keyring } = await opened();
    const month = await monthOf(keyring);
    await keyring.addOperator(second);
    expect(await keyring.addOperator({ ...second, name: ' bruno le gall ' })).toMatchObject({
      code: 'KEYRING_NAME_TAKEN',
    });
    const bruno = keyring.state().operators[1]?.id ?? '';
    keyring.lock();
    expect((await keyring.unlock(bruno, second.secret)).ok).toBe(true);
    expect(await monthOf(keyring)).toBe(month);
    for (const refused of [
      await keyring.addOperator({ ...second, name: 'C' }),
      await keyring.removeOperator(bruno),
      await keyring.renewRecovery(),
      await keyring.forgetMonth('2026-11'),
    ])
      expect(refused).toMatchObject({ code: 'KEYRING_NOT_MANAGER' });
  });

  it('once removed open nothing, even with yesterday’s copy of the disk beside today’s', async () => {
    const { keyring, me, disk } = await opened();
    await keyring.addOperator(second);
    const bruno = keyring.state().operators[1]?.id ?? '';
    expect(await keyring.removeOperator(me)).toMatchObject({ code: 'KEYRING_LAST_MANAGER' });
    const yesterday = structuredClone(disk.document);
    expect((await keyring.removeOperator(bruno)).ok).toBe(true);
    expect(keyring.state().stage).toBe('locked');
    expect(await keyring.unlock(bruno, second.secret)).toMatchObject({ code: 'KEYRING_WRONG_SECRET' });
    const today = disk.document;
    if (!yesterday || !today) throw new Error('no document');
    disk.document = { ...today, locks: yesterday.locks };
    expect(await keyring.unlock(bruno, second.secret)).toMatchObject({ code: 'STORE_DAMAGED' });
  });
});

describe('forgetting', () => {
  it('destroys one month for everybody and leaves the others', async () => {
    const { keyring, me, disk } = await opened();
    const kept = await monthOf(keyring, '2026-11');
    await monthOf(keyring, '2026-08');
    const before = structuredClone(disk.document);
    expect((await keyring.forgetMonth('2026-08')).ok).toBe(true);
    expect(keyring.state().stage).toBe('locked');
    await keyring.unlock(me, { kind: 'passphrase', passphrase: phrase });
    expect(await monthOf(keyring, '2026-11')).toBe(kept);
    expect(await monthOf(keyring, '2026-08', false)).toBe('STORE_FORGOTTEN');
    // What a disk may still hold of the wrapped key no longer opens with the key in use.
    if (!before || !disk.document) throw new Error('no document');
    disk.document = { ...disk.document, months: { ...disk.document.months, ...before.months } };
    expect(await monthOf(keyring, '2026-08', false)).toBe('STORE_DAMAGED');
  });

  it('makes a tab that still holds the old key lock instead of writing with it', async () => {
    const { keyring, me, tab } = await opened();
    const other = tab();
    await other.load();
    await other.unlock(me, { kind: 'passphrase', passphrase: phrase });
    await monthOf(keyring, '2026-08');
    await keyring.forgetMonth('2026-08');
    expect(other.state().stage).toBe('locked');
    expect(await other.setPin('2468')).toMatchObject({ code: 'KEYRING_LOCKED' });
  });
});

it('keeps no key in what it stores', async () => {
  const { keyring, disk } = await opened();
  await keyring.setPin('975310');
  await monthOf(keyring);
  const stored = JSON.stringify(disk.document, (_, value: unknown) =>
    value instanceof Uint8Array ? Buffer.from(value).toString('latin1') : value,
  );
  expect(stored).toContain('Anne Salaün');
  for (const secret of [phrase, 'cactus', '975310', 'CryptoKey']) expect(stored).not.toContain(secret);
});
