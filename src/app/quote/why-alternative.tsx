import type { AskedAmount } from '#flow/counter';
import type { PricedAlternative } from '#flow/quote';
import type { PricedInvoice } from '#flow/price-invoice';
import { WhyPanel } from '#ui/features/invoice/why-panel.tsx';

interface WhyAlternativeProps {
  readonly one: PricedAlternative;
  readonly asked: AskedAmount;
  readonly onAsk: (asked: AskedAmount) => void;
  readonly onClose: () => void;
}

/** Why an alternative costs what it does: the steps of the invoice that it would be. */
export function WhyAlternative({ one, asked, onAsk, onClose }: WhyAlternativeProps) {
  const { situation, priced, alternative } = one;
  if (!situation || priced?.ok !== true) return null;
  const lines = alternative.acts.map(({ code, label, tooth, feeCents }, id) => {
    const line = { id, code, label: `${label} (${tooth})`, quantity: 1, feeCents, relatedToAld: null };
    return { kind: 'draft', line, priced: priced.lines[id] ?? null } as const;
  });
  const invoice: PricedInvoice = { situation, lines, priced };
  return <WhyPanel invoice={invoice} breakdown={priced} asked={asked} onAsk={onAsk} onClose={onClose} />;
}
