import type { CounterEvent } from './events.ts';
import type { CounterState } from './state.ts';
import { lineSteps } from './steps/line-steps.ts';
import { personSteps } from './steps/person-steps.ts';
import { readingSteps } from './steps/reading-steps.ts';
import type { CounterWorld, Steps } from './steps/steps.ts';
import { ticketSteps } from './steps/ticket-steps.ts';

const steps: Steps = { ...readingSteps, ...personSteps, ...lineSteps, ...ticketSteps };

/**
 * The counter after an event. Nothing an event brings replaces an open patient, takes a scanned box away, or validates:
 * those need an answer of their own.
 */
export function step(state: CounterState, event: CounterEvent, world: CounterWorld): CounterState {
  const apply = steps[event.type] as (state: CounterState, event: CounterEvent, world: CounterWorld) => CounterState;
  return apply(state, event, world);
}
