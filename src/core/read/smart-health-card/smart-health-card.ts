import type { Plain } from '../delivered.ts';

/** A SMART Health Card (another country's or another use's): named, never accepted. */
export interface SmartHealthCard {
  readonly kind: 'other';
  readonly name: 'smart-health-card';
}

/** `shc:/` followed by digits, whole or in parts (`shc:/1/3/…`). */
export function recogniseSmartHealthCard({ text }: Plain): SmartHealthCard | null {
  return /^shc:\/(?:\d+\/\d+\/)?\d+$/i.test(text) ? { kind: 'other', name: 'smart-health-card' } : null;
}
