import { StateMark } from '#ui/components/state-mark.tsx';
import { invoiceText } from '#ui/text/invoice.ts';
import { useText } from '#ui/text/use-text.ts';
import type { Unused } from './use-deliveries.ts';

/** Says what was just read and cannot be used here, above the lines. */
export function UnusedNotice({ unused }: { readonly unused: Unused }) {
  const text = useText(invoiceText);
  const sentence =
    unused.unknownBox !== null
      ? text.unknownMedicine(unused.unknownBox)
      : unused.foreign !== null
        ? text.otherCode
        : null;
  if (sentence === null) return null;
  return (
    <div role="alert">
      <StateMark tone="warn" icon="box">
        {sentence}
      </StateMark>
    </div>
  );
}
