import { ActionButton } from '#ui/components/action-button.tsx';
import { formatAmount } from '#ui/text/amounts.ts';
import { invoiceText } from '#ui/text/invoice.ts';
import { useLanguage, useText } from '#ui/text/use-text.ts';

/** The fees a doctor usually charges, and how one of them is kept. */
export interface UsualFees {
  /** By code of act, in cents. */
  readonly fees: Readonly<Record<string, number>>;
  readonly onKeep: (code: string, cents: number) => void;
}

interface UsualFeeProps {
  /** None for a line that is no act. */
  readonly code: string | undefined;
  /** Charged on this line; null = the tariff. */
  readonly cents: number | null;
  readonly usual: UsualFees | undefined;
}

/** Offers to keep a fee that was typed, for the next patients; nothing while the fee is the usual one. */
export function UsualFee({ code, cents, usual }: UsualFeeProps) {
  const text = useText(invoiceText);
  const language = useLanguage();
  if (!usual || code === undefined || cents === null || cents === usual.fees[code]) return null;
  return (
    <ActionButton size="small" onPress={() => usual.onKeep(code, cents)}>
      {text.keepFee(code, formatAmount(cents, language))}
    </ActionButton>
  );
}
