import type { RightsRefusalCode } from '#core/rights';
import type { VerifyCode } from '#core/verify';
import { bilingual, type Language } from './language.ts';
import type { RefusalClass } from './refusal-groups.ts';
import { refusalText, type RefusalText } from './refusals.ts';

type RightsSentences = Readonly<Record<RightsRefusalCode, string>>;

/** Words around a refused reading. */
export const refusedText = bilingual({
  fr: {
    kickers: {
      rescan: 'À relire',
      refresh: 'À mettre à jour',
      terminal: 'Ce n’est pas la faute du patient',
      refuse: 'Refusé\u00a0: ses droits ne peuvent pas servir',
    } satisfies Readonly<Record<RefusalClass, string>> as Readonly<Record<RefusalClass, string>>,
    nothingKept: 'Aucun nom ni droit n’a été affiché ni gardé.',
    linesStay: 'Les lignes déjà saisies restent sur le ticket.',
    clockAhead: (gap: string) => `D’après le serveur, l’horloge de ce poste avance de ${gap}.`,
    clockBehind: (gap: string) => `D’après le serveur, l’horloge de ce poste retarde de ${gap}.`,
    code: 'Code',
    step: (step: number) =>
      step > 14 ? 'Code vérifié\u00a0; arrêt à la lecture des droits' : `Arrêt à l’étape ${step} sur 14`,
    readAt: (time: string, seconds: string) => `Lu à ${time}, en ${seconds} s`,
    rightsTitle: 'Ce poste doit se mettre à jour',
    rights: {
      RIGHTS_CODE_UNKNOWN:
        'Ces droits contiennent un code que cette version ne connaît pas\u00a0: rien n’est calculé au hasard.',
      RIGHTS_BENEFICIARY_UNKNOWN: 'Le code désigne une personne absente de ces droits.',
    } satisfies RightsSentences as RightsSentences,
    decimal: ',',
  },
  en: {
    kickers: {
      rescan: 'To read again',
      refresh: 'To refresh',
      terminal: 'This is not the patient’s fault',
      refuse: 'Refused: its rights cannot serve',
    },
    nothingKept: 'No name and no right was shown or kept.',
    linesStay: 'The lines already entered stay on the ticket.',
    clockAhead: (gap) => `By the server, this terminal’s clock is ${gap} ahead.`,
    clockBehind: (gap) => `By the server, this terminal’s clock is ${gap} behind.`,
    code: 'Code',
    step: (step) => (step > 14 ? 'Code verified; stopped at reading the rights' : `Stopped at step ${step} of 14`),
    readAt: (time, seconds) => `Read at ${time}, in ${seconds} s`,
    rightsTitle: 'This terminal needs updating',
    rights: {
      RIGHTS_CODE_UNKNOWN: 'These rights hold a code that this version does not know: nothing is priced on a guess.',
      RIGHTS_BENEFICIARY_UNKNOWN: 'The code names a person who is not in these rights.',
    },
    decimal: '.',
  },
});

function isRights(code: VerifyCode | RightsRefusalCode): code is RightsRefusalCode {
  return code in refusedText.fr.rights;
}

/** Says a refused reading: what a refusal of verification says, or what of the rights this version cannot read. */
export function readingText(
  code: VerifyCode | RightsRefusalCode,
  language: Language,
  detail: Readonly<Record<string, string | number>>,
): RefusalText {
  if (!isRights(code)) return refusalText(code, language, detail);
  const { next } = refusalText('KEYSET_UNAVAILABLE', language);
  const { rightsTitle, rights } = refusedText[language];
  return { class: 'terminal', title: rightsTitle, why: rights[code], next };
}
