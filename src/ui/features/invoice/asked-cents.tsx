import type { AskedAmount } from '#flow/counter';
import { WhyAmount } from '#ui/components/why-amount.tsx';
import type { Dispatch } from './dispatch.ts';

interface AskedCentsProps {
  readonly cents: number;
  readonly asked: AskedAmount;
  readonly dispatch: Dispatch;
  readonly testId?: string;
}

/** An amount of the ticket that opens its steps. */
export function AskedCents({ cents, asked, dispatch, testId }: AskedCentsProps) {
  return <WhyAmount cents={cents} testId={testId} onWhy={() => dispatch({ type: 'ask-why', asked })} />;
}
