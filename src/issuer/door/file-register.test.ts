import { appendFileSync, mkdtempSync, readFileSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { fileRegister } from './file-register.ts';

const day = 86_400;
const person = { ass: { nir: '', cle: '', reg: '', cai: '', cen: '' }, ben: [] };
const newFile = () => path.join(mkdtempSync(path.join(tmpdir(), 'comptoir-register-')), 'register.jsonl');
const enrolment = (handle: string, iat = 0) => ({
  handle,
  phone: `key of ${handle}`,
  person,
  iat,
  exp: iat + 14 * day,
});

describe('the register', () => {
  it('gives each phone a position of its own and keeps it at renewal', async () => {
    const register = fileRegister(newFile());
    expect((await register.add(enrolment('a'))).position).toBe(0);
    expect((await register.add(enrolment('b'))).position).toBe(1);
    expect(await register.add(enrolment('a', 20 * day))).toMatchObject({ position: 0, iat: 20 * day });
    expect(await register.find({ phone: 'key of b' })).toMatchObject({ handle: 'b', position: 1 });
    expect(await register.find({ handle: 'c' })).toBeNull();
  });

  it('gives a position again 15 days after its last credential, not before', async () => {
    const register = fileRegister(newFile());
    await register.add(enrolment('a'));
    expect((await register.add(enrolment('b', 15 * day - 1))).position).toBe(1);
    expect((await register.add(enrolment('c', 15 * day))).position).toBe(0);
  });

  it('gives another position to a phone that comes back after its own was given again', async () => {
    const register = fileRegister(newFile());
    await register.add(enrolment('a'));
    await register.add(enrolment('b', 15 * day));
    expect(await register.add(enrolment('a', 16 * day))).toMatchObject({ position: 1, iat: 16 * day });
  });

  it('opposes once, whatever comes after', async () => {
    const register = fileRegister(newFile());
    await register.add(enrolment('a'));
    expect(await register.oppose('a', 5)).toBe(true);
    expect(await register.oppose('a', 9)).toBe(true);
    expect(await register.oppose('unknown', 9)).toBe(false);
    await register.add(enrolment('a', day));
    expect(await register.list()).toMatchObject([{ handle: 'a', opposedAt: 5, iat: day }]);
  });

  it('survives a reopening, with a mode that keeps other users out', async () => {
    const file = newFile();
    await fileRegister(file).add(enrolment('a'));
    await fileRegister(file).oppose('a', 5);
    expect(await fileRegister(file).find({ handle: 'a' })).toMatchObject({ position: 0, opposedAt: 5 });
    expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  it('never gives one position to two processes at once', async () => {
    const file = newFile();
    const registers = [fileRegister(file), fileRegister(file), fileRegister(file)];
    const added = await Promise.all(Array.from({ length: 30 }, (_, i) => registers[i % 3]!.add(enrolment(`h${i}`))));
    expect(new Set(added.map(({ position }) => position)).size).toBe(30);
    expect(await fileRegister(file).list()).toHaveLength(30);
  });

  it('skips a line cut by a crash and goes on after it', async () => {
    const file = newFile();
    await fileRegister(file).add(enrolment('a'));
    appendFileSync(file, '{"kind":"enrolment","handle":"b","pho');
    const register = fileRegister(file);
    expect(await register.list()).toHaveLength(1);
    await register.add(enrolment('c'));
    expect((await fileRegister(file).list()).map(({ handle }) => handle)).toEqual(['a', 'c']);
    expect(readFileSync(file, 'utf8')).toContain('"pho\n');
  });
});
