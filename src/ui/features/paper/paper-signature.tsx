import type { InsCode } from '#core/read';
import { StateMark } from '#ui/components/state-mark.tsx';
import { paperText } from '#ui/text/paper.ts';
import { useText } from '#ui/text/use-text.ts';

/** What the signature of an INS code is worth here: never more than "not verified". */
export function PaperSignature({ ins }: { readonly ins: InsCode }) {
  const text = useText(paperText);
  return (
    <StateMark tone="warn" icon="triangle">
      {ins.signature === 'absent' ? text.unsigned : text.notVerified}
    </StateMark>
  );
}
