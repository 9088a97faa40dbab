import type { SeparatorHabit } from '#core/read';
import { bilingual } from './language.ts';

interface SetUpText {
  readonly title: string;
  readonly how: readonly [letters: string, digits: string];
  readonly step: (rank: number) => string;
  readonly restart: string;
  readonly found: string;
  readonly layout: (reading: string) => string;
  readonly separators: Readonly<Record<SeparatorHabit, string>>;
  readonly speed: (seconds: number) => string;
  readonly whole: string;
  readonly lostKeys: (keys: number) => string;
  readonly serialTitle: string;
  readonly serialWhy: (seconds: number) => string;
  readonly serialHow: readonly string[];
  readonly makes: string;
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

/** What each make calls the code that switches to serial mode, in its own guide (docs/reading.md). */
export const scannerMakes: readonly { readonly make: string; readonly codes: readonly string[] }[] = [
  { make: 'Datalogic', codes: ['USB-COM-STD'] },
  { make: 'Honeywell', codes: ['USB Serial', 'USB HID'] },
  { make: 'Newland', codes: ['USB COM Port Emulation', 'USB HID-POS'] },
  { make: 'Zebra', codes: ['USB CDC Host', 'Simple COM Port Emulation'] },
];

/** The page that gets to know the hand scanner. */
export const scannerSetUpPageText = bilingual<SetUpText>({
  fr: {
    title: 'Régler la douchette',
    how: [
      'Lisez ce code avec la douchette. Rien à toucher au clavier.',
      'Lisez celui-ci\u00a0: long comme la moitié d’un téléphone, il mesure la vitesse.',
    ],
    step: (rank) => `Code de réglage ${rank} sur 2`,
    restart: 'Recommencer',
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
    whole: 'Un code long arrive entier.',
    lostKeys: (keys) =>
      `Elle perd des touches, ${keys} sur 500\u00a0: un téléphone n’arrivera pas entier. Passez-la en mode série.`,
    serialTitle: 'Passer en mode série',
    serialWhy: (seconds) =>
      `${seconds > 1 ? `Une seconde au lieu de ${seconds} par téléphone, et p` : 'P'}lus aucune question de clavier.`,
    serialHow: [
      'Lisez, dans la notice de la douchette, le code qui la passe en mode série.',
      'Débranchez-la, rebranchez-la.',
      'Choisissez-la ici une fois. Ce poste la retrouvera seul.',
    ],
    makes: 'Nom de ce code selon la marque',
    chooseSerial: 'Choisir une douchette série',
    chooseHid: 'Choisir une douchette HID',
    connected: 'Reliée',
    unsupported: 'Ce navigateur n’a pas ce mode.',
  },
  en: {
    title: 'Set up the hand scanner',
    how: [
      'Scan this code. Nothing to press on the keyboard.',
      "Scan this one: half as long as a phone's, it measures the speed.",
    ],
    step: (rank) => `Set-up code ${rank} of 2`,
    restart: 'Start again',
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
    whole: 'A long code arrives whole.',
    lostKeys: (keys) => `It loses keys, ${keys} of 500: a phone will not arrive whole. Switch it to serial mode.`,
    serialTitle: 'Switch to serial mode',
    serialWhy: (seconds) =>
      `${seconds > 1 ? `One second instead of ${seconds} for each phone, and n` : 'N'}o keyboard question left.`,
    serialHow: [
      "Scan the code of the scanner's own leaflet that switches it to serial mode.",
      'Unplug it, plug it back in.',
      'Choose it here once. This till will find it again by itself.',
    ],
    makes: 'What each make calls that code',
    chooseSerial: 'Choose a serial scanner',
    chooseHid: 'Choose a HID scanner',
    connected: 'Connected',
    unsupported: 'This browser does not have this mode.',
  },
});
