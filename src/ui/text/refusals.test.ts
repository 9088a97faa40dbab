import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { refusalsPage } from '../../../tools/refusals-page.mjs';
import { gapInWords } from './gap-in-words.ts';
import { refusalCodes, refusalText } from './refusals.ts';

const languages = ['fr', 'en'] as const;

describe.each(refusalCodes)('%s', (code) => {
  it.each(languages)('is said in %s: six words, one reason, at most three steps', (language) => {
    const { title, why, next } = refusalText(code, language, { gapSeconds: 200 });
    expect(title.split(/[ \u00a0]/).length).toBeLessThanOrEqual(6);
    expect(why).toMatch(/^[A-ZÉ].*[.]$/);
    expect(next.length).toBeLessThanOrEqual(3);
    expect(next[0].key).toBe('Enter');
    expect(`${title} ${why}`).not.toMatch(/invalid|erreur|error|oups|veuillez|!|undefined|NaN|[A-Z]{3,}_/i);
  });

  it('has French typography', () => {
    const { title, why, next } = refusalText(code, 'fr', { gapSeconds: 200 });
    for (const sentence of [title, why, ...next.map(({ text }) => text)]) {
      expect(sentence).not.toMatch(/[^\u00a0][:;?!»%]|'/);
    }
  });
});

it('names the gap, and does without when there is none', () => {
  expect(refusalText('CLOCK_ROLLBACK', 'fr', { gapSeconds: 7200 }).why).toContain('2\u00a0heures');
  expect(refusalText('PROOF_IN_FUTURE', 'en', { gapSeconds: 95 }).why).toContain('1\u00a0minute ahead');
  expect(refusalText('RIGHTS_EXPIRED', 'fr', { gapSeconds: 86_400 * 3 }).why).toContain('il y a 3\u00a0jours');
  expect(refusalText('RIGHTS_EXPIRED', 'fr').why).toContain('a expiré. Si');
  expect(refusalText('STATUS_STALE', 'en', { gapSeconds: 86_400 * 9 }).why).toContain('(9\u00a0days)');
});

it.each([
  [0, '1\u00a0seconde'],
  [59, '59\u00a0secondes'],
  [60, '1\u00a0minute'],
  [-3600, '1\u00a0heure'],
  [200_000, '2\u00a0jours'],
])('%i s is %s', (seconds, words) => {
  expect(gapInWords(seconds, 'fr')).toBe(words);
});

it('is the page docs/refusals.md', () => {
  const page = readFileSync(path.resolve(import.meta.dirname, '../../../docs/refusals.md'), 'utf8');
  expect(page).toBe(refusalsPage({ refusalCodes, refusalText }));
});
