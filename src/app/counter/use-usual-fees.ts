import type { Practice } from '#core/record';
import type { UsualFees } from '#ui/features/invoice/usual-fee.tsx';
import { prefer, usePreferences } from '../preferences.ts';

/** The fees this till's doctor usually charges; kept on this till, by code of act. Other professions have none. */
export function useUsualFees(profession: Practice['profession']): UsualFees | undefined {
  const { fees } = usePreferences();
  if (profession !== 'doctor') return undefined;
  return { fees, onKeep: (code, cents) => prefer({ fees: { ...fees, [code]: cents } }) };
}
