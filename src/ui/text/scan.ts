import type { Hint, OtherName } from '#core/read';
import type { CameraCode, PictureCode, WayState } from '#flow/readers';
import { bilingual } from './language.ts';

/** What happened with a reader, and the way on. */
export interface ReaderTrouble {
  readonly title: string;
  readonly next: string;
}

interface ScanText {
  readonly region: string;
  readonly present: string;
  readonly how: string;
  readonly howWithBoxes: string;
  readonly ready: string;
  readonly starting: string;
  readonly stopped: string;
  readonly reading: (percent: number | null) => string;
  readonly giveUp: string;
  readonly lastRead: (seconds: string) => string;
  readonly hints: Readonly<Record<Hint, string>>;
  readonly foreign: (what: string) => string;
  readonly others: Readonly<Record<OtherName, string>>;
  readonly camera: string;
  readonly cameraLines: (lines: number) => string;
  readonly cameraCoarse: (lines: number) => string;
  readonly cameraCompatible: string;
  readonly cameraOff: string;
  readonly chooseCamera: string;
  readonly unnamedCamera: (rank: number) => string;
  readonly torch: string;
  readonly tryAgain: string;
  readonly troubles: Readonly<Record<CameraCode, ReaderTrouble>>;
  readonly handScanner: string;
  readonly handScannerStates: Readonly<Record<WayState, string>>;
  readonly nfc: string;
  readonly nfcStates: Readonly<Record<WayState, string>>;
  readonly startNfc: string;
  readonly picture: string;
  readonly choosePicture: string;
  readonly orDrop: string;
  readonly pictureTroubles: Readonly<Record<PictureCode, string>>;
  readonly paste: string;
  readonly pasteHere: string;
  readonly ways: string;
}

/** The reading screen: what to show, what reads, and what to change when nothing is read. */
export const scanText = bilingual<ScanText>({
  fr: {
    region: 'Lecture',
    present: 'Présentez le téléphone',
    how: "L'écran face à la caméra ou à la douchette.",
    howWithBoxes: "L'écran face à la caméra ou à la douchette. Une boîte de médicament se lit aussi.",
    ready: 'Prêt à lire',
    starting: 'La caméra s’ouvre',
    stopped: 'Caméra arrêtée',
    reading: (percent) => (percent === null ? 'Lecture…' : `Lecture… ${percent}\u00a0%`),
    giveUp: 'abandonner',
    lastRead: (seconds) => `Dernière lecture en ${seconds}\u00a0s`,
    hints: { closer: 'Approchez', dark: 'Trop sombre', glare: 'Reflet', tilted: 'Redressez' },
    foreign: (what) => `Ce n'est pas notre code\u00a0: ${what}`,
    others: {
      'smart-health-card': 'carte SMART Health',
      'eu-certificate': 'certificat sanitaire européen',
      'web-address': 'adresse de site',
      product: 'produit sans remboursement',
      'gs1-other': 'produit qui n’est pas un médicament français',
      'gs1-unreadable': 'boîte dont le code est incomplet, relisez-la',
      '2d-doc': 'document 2D-Doc',
      unknown: 'code inconnu',
    },
    camera: 'Caméra',
    cameraLines: (lines) => `prête, ${lines} lignes`,
    cameraCoarse: (lines) => `${lines} lignes seulement, approchez bien`,
    cameraCompatible: 'mode compatible, lit moins bien',
    cameraOff: 'arrêtée',
    chooseCamera: 'Choisir la caméra',
    unnamedCamera: (rank) => `Caméra ${rank}`,
    torch: 'Éclairer',
    tryAgain: 'Rouvrir la caméra',
    troubles: {
      READ_CAMERA_ABSENT: {
        title: 'Aucune caméra',
        next: 'Branchez une caméra, ou lisez avec la douchette ou une image.',
      },
      READ_CAMERA_BUSY: {
        title: 'La caméra sert ailleurs',
        next: 'Fermez la visioconférence ou l’autre onglet qui l’utilise, puis rouvrez-la.',
      },
      READ_CAMERA_DENIED: {
        title: 'La caméra est refusée',
        next: 'Autorisez-la à gauche de l’adresse de la page. Elle s’ouvrira d’elle-même.',
      },
      READ_CAMERA_FAILED: { title: 'La caméra ne répond pas', next: 'Débranchez-la, rebranchez-la, puis rouvrez-la.' },
      READ_CAMERA_UNPLUGGED: { title: 'La caméra est débranchée', next: 'Rebranchez-la. Elle s’ouvrira d’elle-même.' },
      READ_CAMERA_UNSUPPORTED: {
        title: 'Ce navigateur n’ouvre pas de caméra ici',
        next: 'Ouvrez la page par une adresse sûre (https ou localhost).',
      },
    },
    handScanner: 'Douchette',
    handScannerStates: {
      absent: 'absente de ce poste',
      off: 'à choisir',
      ready: 'clavier, prête',
      connected: 'série, reconnue',
    },
    nfc: 'NFC',
    nfcStates: { absent: 'absent de ce poste', off: 'à activer', ready: 'prêt', connected: 'lecteur relié' },
    startNfc: 'Activer',
    picture: 'Image',
    choosePicture: 'Choisir une image',
    orDrop: 'ou déposer',
    pictureTroubles: {
      READ_PICTURE_NO_CODE: 'Aucun code dans cette image. Prenez-la de plus près.',
      READ_PICTURE_UNREADABLE: 'Ce fichier n’est pas une image lisible.',
      READ_PICTURE_TOO_LARGE: 'Image trop lourde, 40 Mo au plus.',
    },
    paste: 'Texte',
    pasteHere: 'Coller un code',
    ways: 'Moyens de lecture',
  },
  en: {
    region: 'Reading',
    present: 'Hold up the phone',
    how: 'Its screen facing the camera or the hand scanner.',
    howWithBoxes: 'Its screen facing the camera or the hand scanner. A medicine box can be read too.',
    ready: 'Ready to read',
    starting: 'Camera opening',
    stopped: 'Camera off',
    reading: (percent) => (percent === null ? 'Reading…' : `Reading… ${percent}%`),
    giveUp: 'give up',
    lastRead: (seconds) => `Last read in ${seconds} s`,
    hints: { closer: 'Closer', dark: 'Too dark', glare: 'Glare', tilted: 'Hold it straight' },
    foreign: (what) => `Not our code: ${what}`,
    others: {
      'smart-health-card': 'SMART Health Card',
      'eu-certificate': 'EU health certificate',
      'web-address': 'web address',
      product: 'product without reimbursement',
      'gs1-other': 'product that is not a French medicine',
      'gs1-unreadable': 'box with an incomplete code, scan it again',
      '2d-doc': '2D-Doc document',
      unknown: 'unknown code',
    },
    camera: 'Camera',
    cameraLines: (lines) => `ready, ${lines} lines`,
    cameraCoarse: (lines) => `${lines} lines only, hold it close`,
    cameraCompatible: 'compatible mode, reads less well',
    cameraOff: 'off',
    chooseCamera: 'Choose the camera',
    unnamedCamera: (rank) => `Camera ${rank}`,
    torch: 'Light',
    tryAgain: 'Open the camera again',
    troubles: {
      READ_CAMERA_ABSENT: { title: 'No camera', next: 'Plug one in, or read with the hand scanner or a picture.' },
      READ_CAMERA_BUSY: {
        title: 'The camera is in use',
        next: 'Close the video call or the other tab that uses it, then open it again.',
      },
      READ_CAMERA_DENIED: {
        title: 'The camera is blocked',
        next: 'Allow it at the left of the address bar. It will open by itself.',
      },
      READ_CAMERA_FAILED: { title: 'The camera does not answer', next: 'Unplug it, plug it in, then open it again.' },
      READ_CAMERA_UNPLUGGED: { title: 'The camera is unplugged', next: 'Plug it in. It will open by itself.' },
      READ_CAMERA_UNSUPPORTED: {
        title: 'This browser opens no camera here',
        next: 'Open the page from a secure address (https or localhost).',
      },
    },
    handScanner: 'Hand scanner',
    handScannerStates: {
      absent: 'none on this till',
      off: 'to be chosen',
      ready: 'keyboard, ready',
      connected: 'serial, recognised',
    },
    nfc: 'NFC',
    nfcStates: { absent: 'none on this till', off: 'to be switched on', ready: 'ready', connected: 'reader connected' },
    startNfc: 'Switch on',
    picture: 'Picture',
    choosePicture: 'Choose a picture',
    orDrop: 'or drop',
    pictureTroubles: {
      READ_PICTURE_NO_CODE: 'No code in this picture. Take it from closer.',
      READ_PICTURE_UNREADABLE: 'This file is not a readable picture.',
      READ_PICTURE_TOO_LARGE: 'Picture too large, 40 MB at most.',
    },
    paste: 'Text',
    pasteHere: 'Paste a code',
    ways: 'Ways of reading',
  },
});
