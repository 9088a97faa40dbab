import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { openWalletStore, type WalletStore } from '#adapters/wallet-store';
import { accept, refuse } from '#core/shared';
import { decodePresentation, openProofPayload, toDigits } from '#core/token';
import { trainingDoor } from '../__fixtures__/training-door.ts';
import { recordNames } from '../card/sealed-card.ts';
import type { WalletPorts } from '../ports.ts';
import type { Session } from '../session.ts';
import { activate } from './activate.ts';
import { changeCode } from './change-code.ts';
import { addDeviceUnlock, hasDeviceUnlock, removeDeviceUnlock, unlockWithDevice } from './device-unlock.ts';
import { makeProof } from './make-code.ts';
import { isDueForRenewal, renew } from './renew.ts';
import { unlock } from './unlock.ts';
import { blockedUntil } from './wait-left.ts';

const day = 86_400_000;
/** A device that releases the same secret each time its user is the right one. */
function sensor() {
  const secret = crypto.getRandomValues(new Uint8Array(32));
  const check = { isRight: true };
  const ask = () =>
    Promise.resolve(check.isRight ? accept(new Uint8Array(secret)) : refuse('WALLET_DEVICE_REFUSED' as const));
  const enrol = () =>
    Promise.resolve(accept({ name: { credentialId: 'AAAA', salt: 'BBBB' }, secret: new Uint8Array(secret) }));
  return { isAvailable: () => Promise.resolve(true), enrol, ask, check };
}

let clock = Date.UTC(2026, 10, 24, 9, 44);
let ports: WalletPorts;
let store: WalletStore;
let issuer: Awaited<ReturnType<typeof trainingDoor>>;

beforeEach(async () => {
  const opened = await openWalletStore(() => undefined);
  if (!opened.ok) throw new Error(opened.code);
  store = opened.value;
  await store.erase();
  clock = Date.UTC(2026, 10, 24, 9, 44);
  issuer = await trainingDoor(() => clock);
  ports = {
    now: () => clock,
    random: (count) => crypto.getRandomValues(new Uint8Array(count)),
    store,
    door: issuer.door,
    device: sensor(),
    origin: 'https://comptoir.example',
    post: () => Promise.resolve(true),
    cost: { memoryKiB: 8, passes: 1 },
  };
});

async function activated(person = 'famille'): Promise<Session> {
  const session = await activate({ person, code: '2580' }, ports);
  if (!session.ok) throw new Error(session.code);
  return session.value;
}

/** Every byte the store holds, as text, whatever the record. */
async function everythingKept(): Promise<string> {
  const values = await Promise.all(Object.values(recordNames).map((name) => store.read(name)));
  const latin1 = (bytes: unknown) => (bytes instanceof Uint8Array ? Buffer.from(bytes).toString('latin1') : bytes);
  return JSON.stringify(values, (_name, value: unknown) => latin1(value));
}

describe('activation', () => {
  it('keeps nothing readable: no name, no NIR, no credential, no key', async () => {
    const { card } = await activated();
    const kept = await everythingKept();
    expect(kept).toContain('wrappedKey');
    for (const word of ['Moreau', 'Julien', card.rights.ass.nir, card.credential, 'famille', card.rights.cnf.jwk.x]) {
      expect(kept).not.toContain(word);
    }
  });

  it('keeps nothing at all when the issuer refuses or signs for another phone', async () => {
    issuer.mood.refusal = 'WALLET_OFFLINE';
    expect(await activate({ person: 'famille', code: '2580' }, ports)).toMatchObject({ code: 'WALLET_OFFLINE' });
    issuer.mood.refusal = null;
    const { card } = await activated();
    await store.erase();
    const enrolled = { credential: card.credential, lossCode: null };
    const door = { ...issuer.door, enrol: () => Promise.resolve({ ok: true as const, value: enrolled }) };
    expect(await activate({ person: 'famille', code: '2580' }, { ...ports, door })).toMatchObject({
      code: 'WALLET_CREDENTIAL_OTHER_PHONE',
    });
    expect(await store.read(recordNames.header)).toBeUndefined();
  });
});

describe('unlock', () => {
  it('opens the same card with the code, and makes proofs that differ each time', async () => {
    const { card } = await activated();
    const opened = await unlock('2580', ports);
    if (!opened.ok) throw new Error(opened.code);
    expect(opened.value.card).toEqual(card);
    const [one, two] = [
      await makeProof(opened.value, ports, { beneficiaries: [2] }),
      await makeProof(opened.value, ports, { beneficiaries: [2] }),
    ];
    expect(decodePresentation(toDigits(one))).toMatchObject({ ok: true });
    expect(toDigits(one)).not.toBe(toDigits(two));
  });

  it('counts wrong codes through the store and erases everything after the tenth', async () => {
    await activated();
    for (let left = 9; left >= 1; left -= 1) {
      expect(await unlock('1111', ports)).toMatchObject({ code: 'VAULT_WRONG_SECRET', detail: { left } });
      expect(await unlock('2580', ports)).toMatchObject({ code: 'VAULT_WAIT' });
      clock = await blockedUntil(ports);
    }
    expect(await unlock('1111', ports)).toMatchObject({ code: 'VAULT_EXHAUSTED' });
    expect(await store.read(recordNames.card)).toBeUndefined();
    expect(await blockedUntil(ports)).toBe(0);
  });

  it.each([recordNames.card, recordNames.phoneKey, recordNames.header])('says that %s is damaged', async (name) => {
    await activated();
    await store.write({ [name]: { iv: new Uint8Array(12), data: new Uint8Array(40) } });
    expect(await unlock('2580', ports)).toMatchObject({ code: 'WALLET_KEPT_DAMAGED' });
  });

  it('refuses the card put in the place of the key, though both are sealed by the same vault', async () => {
    await activated();
    await store.write({ [recordNames.phoneKey]: await store.read(recordNames.card) });
    expect(await unlock('2580', ports)).toMatchObject({ code: 'WALLET_KEPT_DAMAGED' });
  });
});

describe("the device's own check", () => {
  it('opens the card once the code allowed it, and its proofs say so', async () => {
    await activated();
    expect(await unlockWithDevice(ports)).toMatchObject({ code: 'WALLET_DEVICE_REFUSED' });
    expect(await addDeviceUnlock('1111', ports)).toMatchObject({ code: 'VAULT_WRONG_SECRET' });
    expect(await hasDeviceUnlock(ports)).toBe(false);
    clock = await blockedUntil(ports);
    expect(await addDeviceUnlock('2580', ports)).toMatchObject({ ok: true });
    const opened = await unlockWithDevice(ports);
    if (!opened.ok) throw new Error(opened.code);
    const proof = openProofPayload((await makeProof(opened.value, ports)).proofPayload);
    expect(proof.ok && proof.value['amr']).toEqual(['dev']);
  });

  it('opens nothing when the device refuses, or after it was taken back', async () => {
    const device = sensor();
    ports = { ...ports, device };
    await activated();
    await addDeviceUnlock('2580', ports);
    device.check.isRight = false;
    expect(await unlockWithDevice(ports)).toMatchObject({ code: 'WALLET_DEVICE_REFUSED' });
    device.check.isRight = true;
    await removeDeviceUnlock(ports);
    expect(await unlockWithDevice(ports)).toMatchObject({ code: 'WALLET_DEVICE_REFUSED' });
  });

  it('of an older card opens nothing of a new one', async () => {
    await activated();
    await addDeviceUnlock('2580', ports);
    await activated('adulte');
    expect(await hasDeviceUnlock(ports)).toBe(false);
  });
});

describe('renewal', () => {
  it('is due after half a day, and keeps the new rights for the next unlock', async () => {
    const session = await activated();
    expect(isDueForRenewal(session.card, clock + day / 2 - 1)).toBe(false);
    clock += day;
    expect(isDueForRenewal(session.card, clock)).toBe(true);
    const renewed = await renew(session, ports);
    expect(renewed.ok && renewed.value.rights.iat).toBe(clock / 1000);
    expect(issuer.mood.renewals.at(-1)).toMatch(/^cpt1:/);
    const opened = await unlock('2580', ports);
    expect(opened.ok && opened.value.card.renewedAt).toBe(clock);
  });

  it('tells rights that were signed again from rights that changed', async () => {
    const session = await activated();
    const first = clock;
    clock += day;
    const same = await renew(session, ports);
    expect(same).toMatchObject({ value: { renewedAt: clock, changedAt: first } });
    if (!same.ok) throw new Error(same.code);
    issuer.mood.change = (person) => ({ ...person, ben: person.ben.map((one) => ({ ...one, usu: 'Petit' })) });
    clock += day;
    expect(await renew({ ...session, card: same.value }, ports)).toMatchObject({ value: { changedAt: clock } });
    const opened = await unlock('2580', ports);
    expect(opened.ok && opened.value.card).toMatchObject({
      changedAt: clock,
      rights: { ben: expect.arrayContaining([expect.objectContaining({ usu: 'Petit' })]) },
    });
  });

  it('leaves the card as it was when there is no network', async () => {
    const session = await activated();
    issuer.mood.refusal = 'WALLET_OFFLINE';
    expect(await renew(session, ports)).toMatchObject({ code: 'WALLET_OFFLINE' });
    const opened = await unlock('2580', ports);
    expect(opened.ok && opened.value.card).toEqual(session.card);
  });

  it('refuses rights older than those it has', async () => {
    const session = await activated();
    clock -= day;
    expect(await renew(session, ports)).toMatchObject({ code: 'WALLET_CREDENTIAL_UNREADABLE' });
  });

  it('remembers that the phone is opposed', async () => {
    const session = await activated();
    issuer.mood.refusal = 'WALLET_PHONE_OPPOSED';
    expect(await renew(session, ports)).toMatchObject({ ok: true, value: { isOpposed: true } });
    const opened = await unlock('2580', ports);
    expect(opened.ok && opened.value.card.isOpposed).toBe(true);
    expect(opened.ok && isDueForRenewal(opened.value.card, clock + 9 * day)).toBe(false);
  });
});

it('changes the secret code through the same guard as an unlock', async () => {
  await activated();
  expect(await changeCode({ old: '1111', next: '4917' }, ports)).toMatchObject({ code: 'VAULT_WRONG_SECRET' });
  clock = await blockedUntil(ports);
  expect(await changeCode({ old: '2580', next: '4917' }, ports)).toMatchObject({ ok: true });
  expect((await unlock('4917', ports)).ok).toBe(true);
  expect(await unlock('2580', ports)).toMatchObject({ code: 'VAULT_WRONG_SECRET' });
});
