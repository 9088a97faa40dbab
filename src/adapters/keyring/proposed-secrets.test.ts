import { describe, expect, it } from 'vitest';
import { isStrongPassphrase, proposedPhrase, recoveryCode, tidyRecoveryCode } from './proposed-secrets.ts';

const bytes = (count: number) => crypto.getRandomValues(new Uint8Array(count));

describe('proposed secrets', () => {
  it('draws strong phrases and codes that survive being copied', () => {
    const phrases = new Set(Array.from({ length: 200 }, () => proposedPhrase(bytes)));
    expect(phrases.size).toBe(200);
    expect([...phrases].every(isStrongPassphrase)).toBe(true);
    const code = recoveryCode(bytes);
    expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){6}[0-9A-HJKMNP-TV-Z]{4}$/);
    expect(tidyRecoveryCode(code.toLowerCase().replaceAll('0', 'o').replaceAll('1', 'l'))).toBe(code);
  });
});
