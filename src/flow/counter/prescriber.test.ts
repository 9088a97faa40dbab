import { expect, it } from 'vitest';
import { findPrescriber, rememberPrescriber } from './prescriber.ts';

const marchadier = { id: '10001234565', name: 'Dr Élise Marchadier' };
const salaun = { id: '10003456786', name: 'Dr Anne Salaün' };

it('finds a prescriber by three letters of a name, accents or not', () => {
  const known = [marchadier, salaun];
  expect(findPrescriber(known, 'mar')).toBe(marchadier);
  expect(findPrescriber(known, 'Éli')).toBe(marchadier);
  expect(findPrescriber(known, 'salau')).toBe(salaun);
  expect(findPrescriber(known, 'ma')).toBeNull();
  expect(findPrescriber(known, 'chadier')).toBeNull();
});

it('keeps the last one first, once, and only when it can be billed with', () => {
  expect(rememberPrescriber([marchadier, salaun], { ...salaun, name: 'Dr A. Salaün' })).toEqual([
    { ...salaun, name: 'Dr A. Salaün' },
    marchadier,
  ]);
  expect(rememberPrescriber([marchadier], { id: '', name: 'Dr Inconnu' })).toEqual([marchadier]);
  const many = Array.from({ length: 30 }, (_none, place) => ({ id: `${place}`, name: 'x' }));
  expect(rememberPrescriber(many, marchadier)).toHaveLength(30);
});
