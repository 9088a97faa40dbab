import type { InsKeyCode } from '#core/read';
import { bilingual } from './language.ts';

type Each<Value extends string> = Readonly<Record<Value, string>>;

/** Keys of those who sign INS codes, loaded on a till. */
export const insKeysText = bilingual({
  fr: {
    title: 'Clés des codes INS',
    lead: 'Une clé publique chargée ici fait dire «\u00a0signature vérifiée\u00a0» aux codes INS de son signataire. Sans elle, un code remplit l’identité, et sa signature reste «\u00a0non vérifiée\u00a0».',
    none: 'Aucune clé chargée.',
    about: 'autorité et certificat du signataire',
    use: 'vérifie ses codes',
    forget: 'Retirer',
    done: (signer: string) => `Clé ${signer} chargée.`,
    codes: {
      INS_KEY_SHAPE: 'Ce fichier n’est pas une clé publique\u00a0: un JWK, ou un PEM «\u00a0PUBLIC KEY\u00a0».',
      INS_KEY_CERTIFICATE:
        'Un certificat n’est pas lu ici\u00a0: chargez sa clé publique (openssl x509 -pubkey), avec le nom du signataire sur une ligne au-dessus.',
      INS_KEY_PRIVATE: 'C’est une clé privée\u00a0: elle ne doit pas quitter son signataire. Rien n’a été gardé.',
      INS_KEY_CURVE: 'Cette clé n’est pas sur la courbe P-256.',
      INS_KEY_SIGNER:
        'Le signataire manque\u00a0: huit caractères (autorité, certificat), dans «\u00a0kid\u00a0» ou au-dessus de la clé.',
    } satisfies Each<InsKeyCode> as Each<InsKeyCode>,
  },
  en: {
    title: 'Keys of INS codes',
    lead: 'A public key loaded here makes the INS codes of its signer say “signature verified”. Without it a code fills in the identity, and its signature stays “not verified”.',
    none: 'No key loaded.',
    about: 'authority and certificate of the signer',
    use: 'verifies its codes',
    forget: 'Remove',
    done: (signer: string) => `Key ${signer} loaded.`,
    codes: {
      INS_KEY_SHAPE: 'This file is no public key: a JWK, or a “PUBLIC KEY” PEM.',
      INS_KEY_CERTIFICATE:
        'Certificates are not read here: load its public key (openssl x509 -pubkey), with the signer’s name on a line above it.',
      INS_KEY_PRIVATE: 'This is a private key: it must not leave its signer. Nothing was kept.',
      INS_KEY_CURVE: 'This key is not on the curve P-256.',
      INS_KEY_SIGNER: 'The signer is missing: eight characters (authority, certificate), in “kid” or above the key.',
    } satisfies Each<InsKeyCode> as Each<InsKeyCode>,
  },
});
