import type { Plain } from '../delivered.ts';

/** An EU health certificate (HC1) or the French paper one: named, never accepted. */
export interface EuCertificate {
  readonly kind: 'other';
  readonly name: 'eu-certificate';
}

/** `HC1:` followed by base45. */
export function recogniseEuCertificate({ text }: Plain): EuCertificate | null {
  return /^HC1:[0-9A-Z $%*+\-./:]+$/.test(text) ? { kind: 'other', name: 'eu-certificate' } : null;
}
