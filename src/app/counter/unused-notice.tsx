import { StateMark } from '#ui/components/state-mark.tsx';
import { invoiceText } from '#ui/text/invoice.ts';
import { useText } from '#ui/text/use-text.ts';
import type { Unused } from './use-deliveries.ts';

/** Says what was just read and cannot be used here, above the lines. */
export function UnusedNotice({ unused }: { readonly unused: Unused }) {
  const text = useText(invoiceText);
  const sentence = sentenceOf(unused, text);
  if (sentence === null) return null;
  return (
    <div role="alert">
      <StateMark tone="warn" icon="box">
        {sentence}
      </StateMark>
    </div>
  );
}

function sentenceOf({ unknownBox, boxElsewhere, foreign }: Unused, text: (typeof invoiceText)['fr']): string | null {
  if (unknownBox !== null) return text.unknownMedicine(unknownBox);
  if (boxElsewhere !== null) return text.boxElsewhere(boxElsewhere);
  return foreign !== null ? text.otherCode : null;
}
