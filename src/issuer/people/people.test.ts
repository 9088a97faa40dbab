import { generateKeyPairSync } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { isNirWithKey, parseCivilDate } from '#core/shared';
import { createIssuer } from '../create-issuer.ts';
import { makeRoots } from '../keys/root-file.ts';
import { signerOf } from '../keys/signer.ts';
import { signCredential } from '../sign-credential.ts';
import { trainingPeople } from './index.ts';

const today = parseCivilDate('2026-11-24')!;
const now = 1_795_500_000;
const issuer = await createIssuer(
  {
    env: 'demo',
    iss: 'demo.comptoir.example',
    statusPrefix: 'https://st.example/d/',
    now,
  },
  await makeRoots(),
);
const { x = '', y = '' } = generateKeyPairSync('ec', { namedCurve: 'P-256' }).publicKey.export({ format: 'jwk' });

/** Names of token.md §7: NFC letters of Latin-1 and Latin Extended-A, space, apostrophes, full stop, hyphen. */
const name = /^[A-Za-zÀ-ÖØ-öø-ÿĀ-İĲ-ķĹ-ňŊ-ž '’.-]{1,30}$/;

it('has a person for every situation of the training', () => {
  const ids = trainingPeople.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids).toEqual(
    expect.arrayContaining([
      'adulte',
      'famille',
      'sans-amc',
      'ald',
      'c2s',
      'alsace-moselle',
      'maternite',
      'droits-echus',
      'telephone-oppose',
      'nom-breton',
      'nom-basque',
      'nom-polynesien',
    ]),
  );
});

describe.each(trainingPeople.map((person) => [person.id, person] as const))('%s', (id, person) => {
  const { ass, ben } = person.rights(today);

  it('has right NIR keys, that agree with the birth dates', () => {
    expect(isNirWithKey(ass.nir + ass.cle)).toBe(true);
    expect(ben[0]?.nai.slice(2, 6)).toBe(ass.nir.slice(1, 5));
    for (const { nir, nai } of ben.slice(1)) {
      expect(isNirWithKey(nir ?? '')).toBe(true);
      expect(nir?.slice(1, 5)).toBe(nai.slice(2, 6));
    }
  });

  it('has names within the charset', () => {
    for (const { nom, usu = nom, pre } of ben) {
      for (const text of [nom, usu, pre]) {
        expect(text).toMatch(name);
        expect(text.normalize('NFC')).toBe(text);
      }
    }
  });

  it('is covered today, unless the rights are over on purpose', () => {
    const [period] = ben[0]?.amo ?? [];
    const isCovered = (period?.du ?? '') <= '20261124' && '20261124' <= (period?.au ?? '');
    expect(isCovered).toBe(id !== 'droits-echus');
  });

  it('fits a code of version 18 at level L (1,725 digits, hence 710 bytes), which cameras read', async () => {
    const [key] = issuer.keys;
    const credential = await signCredential(
      {
        issuer: issuer.record,
        person: person.rights(today),
        holder: { kty: 'EC', crv: 'P-256', x, y },
        position: 1000,
        iat: now,
      },
      { kid: key!.kid, sign: await signerOf(key!.jwk) },
    );
    const payload = Buffer.from(credential.split('.')[1] ?? '', 'base64url').length;
    expect(9 + payload + 64 + 1 + 90 + 64 + 2).toBeLessThanOrEqual(710);
  });
});
