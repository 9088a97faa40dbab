import type { SeparatorHabit } from '#core/read';
import { bilingual } from './language.ts';

interface SetUpText {
  readonly title: string;
  readonly how: string;
  readonly code: string;
  readonly found: string;
  readonly layout: (reading: string) => string;
  readonly separators: Readonly<Record<SeparatorHabit, string>>;
  readonly speed: (seconds: number) => string;
  readonly serialTitle: string;
  readonly serialWhy: (seconds: number) => string;
  readonly serialHow: readonly string[];
  readonly chooseSerial: string;
  readonly chooseHid: string;
  readonly connected: string;
  readonly unsupported: string;
}

const names: Readonly<Record<string, string>> = {
  us: 'US',
  fr: 'FR',
  'fr-mac': 'FR (Mac)',
  be: 'BE',
  ch: 'CH',
  uk: 'UK',
};

/** The page that gets to know the hand scanner. */
export const scannerSetUpPageText = bilingual<SetUpText>({
  fr: {
    title: 'Régler la douchette',
    how: 'Lisez ce code avec la douchette. Rien à toucher au clavier.',
    code: 'Code de réglage',
    found: 'Douchette reconnue',
    layout: (reading) =>
      reading === 'keys'
        ? 'Elle a la même disposition de clavier que ce poste.'
        : `Elle est réglée en clavier ${names[reading] ?? reading}\u00a0: ce poste la comprend.`,
    separators: {
      kept: 'Elle envoie les séparateurs\u00a0: lot et numéro de série des boîtes sont lus.',
      written: 'Elle écrit les séparateurs en toutes lettres\u00a0: lot et numéro de série des boîtes sont lus.',
      lost: 'Elle perd les séparateurs\u00a0: le médicament est lu, le lot et le numéro de série parfois non.',
    },
    speed: (seconds) => `Un téléphone entier lui prend ${seconds}\u00a0s.`,
    serialTitle: 'Passer en mode série',
    serialWhy: (seconds) => `Une seconde au lieu de ${seconds} par téléphone, et plus aucune question de clavier.`,
    serialHow: [
      'Lisez, dans la notice de la douchette, le code «\u00a0USB-COM\u00a0», «\u00a0USB Serial\u00a0» ou «\u00a0HID POS\u00a0».',
      'Débranchez-la, rebranchez-la.',
      'Choisissez-la ici une fois. Ce poste la retrouvera seul.',
    ],
    chooseSerial: 'Choisir une douchette série',
    chooseHid: 'Choisir une douchette HID',
    connected: 'Reliée',
    unsupported: 'Ce navigateur n’a pas ce mode.',
  },
  en: {
    title: 'Set up the hand scanner',
    how: 'Scan this code. Nothing to press on the keyboard.',
    code: 'Set-up code',
    found: 'Scanner recognised',
    layout: (reading) =>
      reading === 'keys'
        ? 'It has the keyboard layout of this till.'
        : `It is set to the ${names[reading] ?? reading} keyboard: this till understands it.`,
    separators: {
      kept: 'It sends separators: lot and serial number of boxes are read.',
      written: 'It spells separators out: lot and serial number of boxes are read.',
      lost: 'It loses separators: the medicine is read, its lot and serial number sometimes not.',
    },
    speed: (seconds) => `A whole phone takes it ${seconds} s.`,
    serialTitle: 'Switch to serial mode',
    serialWhy: (seconds) => `One second instead of ${seconds} for each phone, and no keyboard question left.`,
    serialHow: [
      "Scan the code 'USB-COM', 'USB Serial' or 'HID POS' of the scanner's own leaflet.",
      'Unplug it, plug it back in.',
      'Choose it here once. This till will find it again by itself.',
    ],
    chooseSerial: 'Choose a serial scanner',
    chooseHid: 'Choose a HID scanner',
    connected: 'Connected',
    unsupported: 'This browser does not have this mode.',
  },
});
