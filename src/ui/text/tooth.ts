import { bilingual, type Language } from './language.ts';

/** Teeth of a quadrant from the midline outwards, and the four quadrants, as a colleague reads them aloud. */
const names: Readonly<Record<Language, Readonly<Record<'permanent' | 'milk' | 'quadrants', readonly string[]>>>> = {
  fr: {
    permanent: [
      'incisive centrale',
      'incisive latérale',
      'canine',
      'première prémolaire',
      'deuxième prémolaire',
      'première molaire',
      'deuxième molaire',
      'dent de sagesse',
    ],
    milk: [
      'incisive centrale de lait',
      'incisive latérale de lait',
      'canine de lait',
      'première molaire de lait',
      'deuxième molaire de lait',
    ],
    quadrants: ['en haut à droite', 'en haut à gauche', 'en bas à gauche', 'en bas à droite'],
  },
  en: {
    permanent: [
      'central incisor',
      'lateral incisor',
      'canine',
      'first premolar',
      'second premolar',
      'first molar',
      'second molar',
      'wisdom tooth',
    ],
    milk: ['milk central incisor', 'milk lateral incisor', 'milk canine', 'milk first molar', 'milk second molar'],
    quadrants: ['upper right', 'upper left', 'lower left', 'lower right'],
  },
};

function toothName(fdi: string, language: Language): string {
  const [quadrant = 0, position = 0] = [...fdi].map(Number);
  const { milk, permanent, quadrants } = names[language];
  const kind = (quadrant > 4 ? milk : permanent)[position - 1] ?? '';
  return `${kind}, ${quadrants[(quadrant - 1) % 4] ?? ''}`;
}

/** Words of the tooth chart. Right and left are the patient's. */
export const toothText = bilingual({
  fr: {
    teeth: 'Dents',
    tooth: 'Dent',
    toothName: (fdi: string) => toothName(fdi, 'fr'),
    quadrant: (quadrant: number) => names.fr.quadrants[(quadrant - 1) % 4] ?? '',
    crowned: 'déjà couronnée',
    absent: 'absente',
    permanent: 'Permanentes',
    milk: 'De lait',
    dentition: 'Denture',
    noSuchTooth: (typed: string) =>
      `Pas de dent ${typed}\u00a0: 11 à 48 pour les permanentes, 51 à 85 pour les dents de lait`,
    howToType: 'deux chiffres, puis Entrée',
  },
  en: {
    teeth: 'Teeth',
    tooth: 'Tooth',
    toothName: (fdi: string) => toothName(fdi, 'en'),
    quadrant: (quadrant: number) => names.en.quadrants[(quadrant - 1) % 4] ?? '',
    crowned: 'already crowned',
    absent: 'missing',
    permanent: 'Permanent',
    milk: 'Milk',
    dentition: 'Set of teeth',
    noSuchTooth: (typed: string) => `No tooth ${typed}: 11 to 48 for permanent teeth, 51 to 85 for milk teeth`,
    howToType: 'two digits, then Enter',
  },
});
