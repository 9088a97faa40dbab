import { afterAll, expect, it } from 'vitest';
import { acceptKeyset, pinRoots } from '#core/verify';
import { doorServer } from '../../issuer/door/__fixtures__/door-server.ts';
import { distanceKm, findProfessionals, placeOf, townsOf } from './find-professionals.ts';
import { openDirectory } from './signed-directory.ts';

const door = await doorServer();
afterAll(door.close);

async function open(file: string) {
  const published = door.issuer.published();
  const now = door.clock.now;
  const roots = await pinRoots(published.get('racines.json') ?? '');
  if (!roots.ok) throw new Error(roots.code);
  const keyset = await acceptKeyset(published.get('cles.json') ?? '', { env: 'demo', now, roots: roots.value });
  if (!keyset.ok) throw new Error(keyset.code);
  return openDirectory(file, { keyset: keyset.value, env: 'demo', now });
}

const file = door.issuer.published().get('annuaire.jwt') ?? '';
const kindName = (kind: string) => ({ pharmacy: 'Pharmacie', doctor: 'Médecin', dentist: 'Dentiste' })[kind] ?? '';

it('opens the list that the issuer signed, and no other', async () => {
  expect(await open(file)).toMatchObject({ ok: true });
  const [header = '', payload = '', signature = ''] = file.split('.');
  const changed = Buffer.from(Buffer.from(payload, 'base64url').toString().replace('Salaün', 'Salaud')).toString(
    'base64url',
  );
  expect(await open(`${header}.${changed}.${signature}`)).toMatchObject({ code: 'DIRECTORY_UNTRUSTED' });
  expect(await open('')).toMatchObject({ code: 'DIRECTORY_UNTRUSTED' });
});

it('finds by words and sorts by distance', async () => {
  const opened = await open(file);
  if (!opened.ok) throw new Error(opened.code);
  const { entries } = opened.value;
  expect(townsOf(entries)).toContain('Strasbourg');
  const doctors = findProfessionals(entries, 'medecin', { from: placeOf('Nantes', entries), kindName });
  expect(doctors[0]?.professional.town).toBe('Nantes');
  const distances = doctors.map(({ km }) => km ?? -1);
  expect(distances).toEqual([...distances].sort((a, b) => a - b));
  expect(findProfessionals(entries, 'salaun toulouse', { from: null, kindName })).toMatchObject([{ km: null }]);
  expect(findProfessionals(entries, 'nobody', { from: null, kindName })).toEqual([]);
});

it('measures as the crow flies', () => {
  const [paris, lyon] = [
    { lat: 4_885_661, lon: 235_222 },
    { lat: 4_576_404, lon: 483_566 },
  ];
  expect(Math.round(distanceKm(paris, lyon))).toBe(391);
});
