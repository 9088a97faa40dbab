import type { VerifyCode } from '#core/verify';
import type { Language } from './language.ts';
import { groupOfCode } from './refusal-codes.ts';
import { classOfGroup, groupText, type NextStep, type RefusalClass } from './refusal-groups.ts';
import type { RefusalDetail, RefusalSentence } from './refusal-sentence.ts';
import { sentencesEn } from './refusal-sentences-en.ts';
import { sentencesFr } from './refusal-sentences-fr.ts';

/** A refusal as the screen says it. */
export interface RefusalText {
  readonly class: RefusalClass;
  /** What happened, six words at most. */
  readonly title: string;
  /** Why, with the gap when there is one. */
  readonly why: string;
  /** At most three things to do, the most likely first. */
  readonly next: readonly [NextStep, ...NextStep[]];
}

const sentences: Readonly<Record<Language, Readonly<Record<VerifyCode, RefusalSentence>>>> = {
  fr: sentencesFr,
  en: sentencesEn,
};

/** Says a refusal of verification in a language. `detail` are the figures that came with the code. */
export function refusalText(code: VerifyCode, language: Language, detail: RefusalDetail = {}): RefusalText {
  const group = groupOfCode[code];
  const { title, next } = groupText[language][group];
  const sentence = sentences[language][code];
  const why = typeof sentence === 'string' ? sentence : sentence(detail);
  return { class: classOfGroup[group], title, why, next };
}

/** Every code of verification, in the order of the steps. */
export const refusalCodes = Object.keys(groupOfCode) as readonly VerifyCode[];
