import { ErrorPanel } from '#ui/components/error-panel.tsx';
import { secondText } from '#ui/text/second-patient.ts';
import { useText } from '#ui/text/use-text.ts';
import type { Dispatch } from './dispatch.ts';

interface SecondPatientProps {
  readonly current: string;
  readonly other: string;
  readonly dispatch: Dispatch;
}

/** Another phone was read on an open ticket: asked in the page, and nothing is replaced meanwhile. */
export function SecondPatient({ current, other, dispatch }: SecondPatientProps) {
  const text = useText(secondText);
  return (
    <ErrorPanel
      tone="warn"
      icon="phone"
      kicker={text.kicker}
      title={text.title(current, other)}
      why={[text.why]}
      nextSteps={[
        { keys: 'F7', title: text.park(current, other), act: () => dispatch({ type: 'switch-patient' }) },
        { keys: 'Escape', title: text.keep(current), act: () => dispatch({ type: 'keep-patient' }) },
      ]}
      foot={text.foot}
    />
  );
}
