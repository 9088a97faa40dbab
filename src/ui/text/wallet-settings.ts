import { bilingual } from './language.ts';

/** Sentences of the settings of the patient's app. */
export const walletSettingsText = bilingual({
  fr: {
    settingsTitle: 'Réglages',
    lossLink: 'En cas de perte ou de vol',
    language: 'Langue',
    languages: { fr: 'Français', en: 'English' },
    theme: 'Couleurs',
    themes: { auto: 'Comme le téléphone', light: 'Claires', dark: 'Sombres', contrast: 'Contrastées' },
    textSize: 'Taille du texte',
    textSizes: { auto: 'Normale', large: 'Grande', largest: 'Très grande' },
    changeCode: 'Changer le code secret',
    oldCodeTitle: 'Tapez votre code actuel',
    codeChanged: 'Code secret changé.',
    deviceAdd: 'Ouvrir aussi avec l’appareil',
    deviceRemove: 'Ne plus ouvrir avec l’appareil',
    deviceLead: 'Ensuite, empreinte, visage ou code de l’appareil suffiront. Le code secret marchera toujours.',
    deviceAdded: 'L’appareil peut maintenant ouvrir la carte.',
    keptTitle: 'Ce qui est gardé, où et pourquoi',
    kept: [
      [
        'Quoi',
        'Vos droits signés (identité, numéro de sécurité sociale, assurances), la clé de ce téléphone, le code de blocage, vos factures, une clé par service où vous vous êtes identifié, et les numéros des derniers codes montrés.',
      ],
      [
        'Où',
        'Sur ce téléphone seulement, chiffrés : votre code secret ou l’appareil les ouvre. En clair, rien que la langue, les couleurs, la taille du texte, le nombre de codes faux et de quoi essayer votre code.',
      ],
      [
        'Pourquoi',
        'Montrer vos droits au comptoir, retrouver ce que vous avez payé, et ne prendre que les factures de vos visites.',
      ],
      ['Jusqu’à quand', 'Jusqu’à ce que vous l’effaciez, ici ou facture par facture. Dix codes faux effacent tout.'],
      ['Jamais', 'Ni acte, ni médicament, ni diagnostic.'],
      [
        'Ce qui part',
        'Vers l’émetteur, pour renouveler vos droits et relever les factures scellées qui vous attendent. Le reste à votre demande : complémentaire, attestation, code à dicter, identification ailleurs.',
      ],
      [
        'Vos droits (RGPD)',
        'Tout voir dans cette application, exporter vos factures, tout effacer ci-dessous. Pour ce que l’émetteur garde de votre inscription, adressez-vous à lui.',
      ],
    ],
    keptLimit:
      'Un code de 4 chiffres arrête un curieux, pas un laboratoire : gardez aussi le verrouillage du téléphone.',
    eraseTitle: 'Tout effacer',
    eraseLead:
      'La carte, l’identité, les factures et la clé de ce téléphone disparaissent. Il faudra activer de nouveau.',
    eraseAll: 'Tout effacer de ce téléphone',
  },
  en: {
    settingsTitle: 'Settings',
    lossLink: 'If it is lost or stolen',
    language: 'Language',
    languages: { fr: 'Français', en: 'English' },
    theme: 'Colours',
    themes: { auto: 'Same as the phone', light: 'Light', dark: 'Dark', contrast: 'High contrast' },
    textSize: 'Size of the text',
    textSizes: { auto: 'Normal', large: 'Large', largest: 'Very large' },
    changeCode: 'Change the secret code',
    oldCodeTitle: 'Type your present code',
    codeChanged: 'Secret code changed.',
    deviceAdd: 'Open with the device as well',
    deviceRemove: 'No longer open with the device',
    deviceLead: 'Then a finger, a face or the device’s code will do. The secret code will still work.',
    deviceAdded: 'The device can now open the card.',
    keptTitle: 'What is kept, where and why',
    kept: [
      [
        'What',
        'Your signed rights (identity, social security number, insurances), this phone’s key, the blocking code, your invoices, one key for each service you signed in to, and the numbers of the last codes shown.',
      ],
      [
        'Where',
        'On this phone only, encrypted: your secret code or the device opens it. In clear, nothing but the language, the colours, the size of the text, the number of wrong codes and what your code is tried on.',
      ],
      [
        'Why',
        'To show your rights at a counter, to find what you paid, and to take no invoices but those of your visits.',
      ],
      ['Until when', 'Until you erase it, here or invoice by invoice. Ten wrong codes erase everything.'],
      ['Never', 'No act, no medicine, no diagnosis.'],
      [
        'What leaves',
        'To the issuer, to renew your rights and to collect the sealed invoices that wait for you. The rest when you ask: complementary insurance, attestation, code read aloud, sign-in elsewhere.',
      ],
      [
        'Your rights (GDPR)',
        'See everything in this app, export your invoices, erase it all below. For what the issuer keeps of your enrolment, ask the issuer.',
      ],
    ],
    keptLimit: 'A 4-digit code stops a curious person, not a laboratory: keep the phone’s own lock as well.',
    eraseTitle: 'Erase everything',
    eraseLead: 'The card, the identity, the invoices and this phone’s key disappear. You will have to activate again.',
    eraseAll: 'Erase everything from this phone',
  },
});
