import { afterEach, expect, it, vi } from 'vitest';
import { answers, dies, stubWorkers } from '../vault/__fixtures__/fake-worker.ts';
import { opened, phrase } from './__fixtures__/till.ts';

const next = 'toucan sirop vallon piano hiver';
const bruno = { name: 'Bruno', role: 'staff', secret: { kind: 'passphrase', passphrase: next } } as const;

afterEach(() => vi.unstubAllGlobals());

it('keeps nothing of a change during which the till was locked: the key was wiped under its hands', async () => {
  const { keyring, me, disk } = await opened();
  const before = structuredClone(disk.document);
  const asked = new Promise<Worker>((tell) => stubWorkers(tell));
  const changed = keyring.changePassphrase(next);
  const worker = await asked;
  keyring.lock();
  answers(worker, new Uint8Array(32).fill(1));
  expect(await changed).toMatchObject({ code: 'KEYRING_LOCKED' });
  expect(disk.document).toEqual(before);
  vi.unstubAllGlobals();
  expect((await keyring.unlock(me, { kind: 'passphrase', passphrase: phrase })).ok).toBe(true);
});

it('says that nothing was tried when Argon2id could not work, and keeps the till as it was', async () => {
  const { keyring, me, disk, recoveryCode } = await opened();
  const before = structuredClone(disk.document);
  stubWorkers(dies);
  for (const refused of [
    await keyring.changePassphrase(next),
    await keyring.addOperator(bruno),
    await keyring.renewRecovery(),
    await keyring.unlock(me, { kind: 'passphrase', passphrase: phrase }),
    await keyring.unlock(me, { kind: 'recovery', code: recoveryCode }),
  ])
    expect(refused).toMatchObject({ code: 'KEYRING_UNTRIED' });
  expect(disk.document).toEqual(before);
});

it('takes an empty phrase for a wrong one', async () => {
  const { keyring, me } = await opened();
  keyring.lock();
  expect(await keyring.unlock(me, { kind: 'passphrase', passphrase: ' ' })).toMatchObject({
    code: 'KEYRING_WRONG_SECRET',
  });
});
