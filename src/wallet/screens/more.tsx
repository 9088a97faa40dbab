import type { MoreView } from '../parts/use-view.ts';
import { AmcScreen } from './more/amc-screen.tsx';
import { AttestationScreen } from './more/attestation-screen.tsx';
import { InvoicesScreen } from './more/invoices-screen.tsx';
import { LossScreen } from './more/loss-screen.tsx';
import type { MoreProps } from './more/more-props.ts';
import { SignInScreen } from './more/sign-in-screen.tsx';
import { SpokenScreen } from './more/spoken-screen.tsx';
import { TakeSummaryScreen } from './more/take-summary-screen.tsx';

const screens = {
  amc: AmcScreen,
  attestation: AttestationScreen,
  invoices: InvoicesScreen,
  loss: LossScreen,
  'sign-in': SignInScreen,
  spoken: SpokenScreen,
  summary: TakeSummaryScreen,
} as const satisfies Readonly<Record<MoreView, (props: MoreProps) => unknown>>;

/** The screens beside the card and the code, loaded together when the first of them is opened. */
export function More({ view, ...props }: MoreProps & { readonly view: MoreView }) {
  const Screen = screens[view];
  return <Screen {...props} />;
}
