import type { CounterEvent } from '#flow/counter';

/** Tells the counter what happened. */
export type Dispatch = (event: CounterEvent) => void;
