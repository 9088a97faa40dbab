import type { DirectoryEntry } from './directory-entry.ts';

/** A directory is fetched again at each visit; a copy kept longer than this is refused. */
const lifeSeconds = 30 * 86_400;

const at = (
  kind: DirectoryEntry['kind'],
  name: string,
  place: readonly [address: string, town: string],
  [lat, lon]: readonly [number, number],
): DirectoryEntry => ({ name, kind, address: place[0], town: place[1], lat, lon });

/** Invented professionals at plausible places, so that a search and its distances have something to show. */
const entries: readonly DirectoryEntry[] = [
  at('pharmacy', 'Pharmacie du Pont-Neuf', ['4 quai de la Daurade', 'Toulouse'], [4_360_040, 143_990]),
  at('pharmacy', 'Pharmacie des Minimes', ['112 avenue des Minimes', 'Toulouse'], [4_362_130, 143_480]),
  at('doctor', 'Dr Anne Salaün', ['12 rue des Tilleuls', 'Toulouse'], [4_359_620, 145_310]),
  at('dentist', 'Dr Karim Haddad', ['27 allées Jean-Jaurès', 'Toulouse'], [4_360_710, 145_090]),
  at('pharmacy', 'Pharmacie de la Loire', ['8 rue Crébillon', 'Nantes'], [4_721_290, -156_250]),
  at('doctor', 'Dr Yann Le Bihan', ['3 place Viarme', 'Nantes'], [4_722_190, -156_510]),
  at('dentist', 'Dr Solène Morvan', ['41 boulevard de Doulon', 'Nantes'], [4_722_840, -151_980]),
  at('pharmacy', 'Pharmacie de la Part-Dieu', ['15 rue Garibaldi', 'Lyon'], [4_576_170, 485_290]),
  at('doctor', 'Dr Paul Mercier', ['60 cours Lafayette', 'Lyon'], [4_576_350, 484_960]),
  at('pharmacy', 'Pharmacie de l’Orangerie', ['21 allée de la Robertsau', 'Strasbourg'], [4_858_920, 777_060]),
  at('doctor', 'Dr Hélène Schmitt', ['5 rue du Faubourg-de-Pierre', 'Strasbourg'], [4_858_900, 774_420]),
  at('dentist', 'Dr Luc Weber', ['18 route de Bischwiller', 'Schiltigheim'], [4_860_640, 774_880]),
  at('pharmacy', 'Pharmacie Belleville', ['90 rue de Belleville', 'Paris'], [4_887_320, 238_480]),
  at('doctor', 'Dr Inès Carvalho', ['14 rue Oberkampf', 'Paris'], [4_886_400, 236_830]),
  at('dentist', 'Dr Noé Blanc', ['33 rue de la Convention', 'Paris'], [4_884_290, 228_480]),
  at('pharmacy', 'Pharmacie du Vieux-Port', ['6 quai de Rive-Neuve', 'Marseille'], [4_329_360, 537_310]),
  at('doctor', 'Dr Samira Benali', ['70 rue Paradis', 'Marseille'], [4_329_130, 537_930]),
  at('pharmacy', 'Pharmacie des Halles', ['2 place des Halles', 'Quimper'], [4_799_560, -410_240]),
];

/** What the training directory says; the issuer signs it at each publication. */
export function trainingDirectory(now: number) {
  return { iat: now, exp: now + lifeSeconds, entries };
}
