import type { UsualFees } from '#ui/features/invoice/usual-fee.tsx';
import { prefer, usePreferences } from '../preferences.ts';

/** The fees this till's doctor usually charges; kept on this till, by code of act. */
export function useUsualFees(): UsualFees {
  const { fees } = usePreferences();
  return { fees, onKeep: (code, cents) => prefer({ fees: { ...fees, [code]: cents } }) };
}
