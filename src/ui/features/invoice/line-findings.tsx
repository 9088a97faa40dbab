import { Suspense } from 'react';
import type { Dispatch } from './dispatch.ts';
import { FindingRows } from './ticket-parts.ts';
import { findingsAt, type TicketCheck } from './ticket-check.ts';

interface LineFindingsProps {
  readonly check: TicketCheck;
  /** Place of the line, or null for what concerns the whole ticket. */
  readonly place: number | null;
  readonly columns: number;
  readonly dispatch: Dispatch;
}

/** The findings of one line, in the table; most tickets have none, and then nothing is loaded to show them. */
export function LineFindings({ check, place, columns, dispatch }: LineFindingsProps) {
  const findings = findingsAt(check, place);
  if (findings.length === 0) return null;
  return (
    <Suspense fallback={null}>
      <FindingRows findings={findings} keyed={check.keyed} columns={columns} dispatch={dispatch} />
    </Suspense>
  );
}
