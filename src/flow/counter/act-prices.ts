import type { Person } from './bearer.ts';
import type { ActPrices } from './propose-acts.ts';

/** What a person's acts are charged: the usual fees, but the tariff for a C2S patient, whom no extra fee may be asked. */
export function actPrices({ profession, usualFees }: ActPrices, person: Person | null): ActPrices {
  const c2s = person?.patient.cover?.c2s ?? 'none';
  return { profession, usualFees: profession === 'doctor' && c2s === 'none' ? usualFees : {} };
}
