import type { InsCode } from '#core/read';
import { StateMark } from '#ui/components/state-mark.tsx';
import { paperText } from '#ui/text/paper.ts';
import { useText } from '#ui/text/use-text.ts';

/** What the signature of an INS code is worth here: verified by a key of this till, or not; never that rights are open. */
export function PaperSignature({ ins }: { readonly ins: InsCode }) {
  const text = useText(paperText);
  if (ins.signature === 'verified')
    return (
      <StateMark tone="ok" icon="check">
        {text.verified}
      </StateMark>
    );
  return (
    <StateMark tone="warn" icon="triangle">
      {ins.signature === 'absent' ? text.unsigned : text.notVerified}
    </StateMark>
  );
}
