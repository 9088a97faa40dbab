import { lazy, Suspense } from 'react';
import { CounterPage } from './counter-page.tsx';
import type { CounterPageProps } from './counter-page-props.ts';

const DentistDesk = lazy(async () => ({ default: (await import('../quote/dentist-desk.tsx')).DentistDesk }));

/** The counter of the practice's trade; only a dentist's loads what quotes need. */
export function CounterDesk(props: CounterPageProps) {
  if (props.practice.profession !== 'dentist') return <CounterPage {...props} />;
  return (
    <Suspense fallback={null}>
      <DentistDesk {...props} />
    </Suspense>
  );
}
