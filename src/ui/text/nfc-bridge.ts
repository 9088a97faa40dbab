import type { WayState } from '#flow/readers';
import { bilingual } from './language.ts';

interface NfcBridgeText {
  readonly title: string;
  readonly why: string;
  readonly on: string;
  readonly off: string;
  readonly states: Readonly<Record<WayState, string>>;
}

/** The choice to read tags through a program of this machine. */
export const nfcBridgeText = bilingual<NfcBridgeText>({
  fr: {
    title: 'Lecteur NFC de ce poste',
    why: 'Un navigateur d’ordinateur n’a pas le NFC. Un programme installé sur ce poste peut lui prêter un lecteur PC/SC. Rien ne sort du poste.',
    on: 'Avec un programme',
    off: 'Sans',
    states: {
      absent: 'Aucun programme ne répond sur ce poste.',
      off: 'Le programme répond, aucun lecteur n’est branché.',
      ready: 'Lecteur prêt',
      connected: 'Lecteur prêt',
    },
  },
  en: {
    title: 'NFC reader of this till',
    why: 'A desktop browser has no NFC. A program installed on this till may lend it a PC/SC reader. Nothing leaves the till.',
    on: 'With a program',
    off: 'Without',
    states: {
      absent: 'No program answers on this till.',
      off: 'The program answers, no reader is plugged in.',
      ready: 'Reader ready',
      connected: 'Reader ready',
    },
  },
});
