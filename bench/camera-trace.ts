/** What Chromium is asked to trace: the tasks of its threads, and the marks that the page sets. */
export const traceCategories = ['toplevel', 'disabled-by-default-devtools.timeline', 'blink.user_timing'] as const;

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  /** Microseconds: begin, length by the clock, length on a processor. */
  readonly ts: number;
  readonly dur?: number;
  readonly tdur?: number;
}

/** The longest task of one showing, milliseconds. */
export interface Tasks {
  /** By the clock. */
  readonly taskMs: number;
  /** On a processor: what the page itself does, whatever else the machine does. */
  readonly taskCpuMs: number;
}

/** The longest task of the page's thread between the camera's first picture and the verdict. */
export function longestTask(trace: Buffer): Tasks {
  const { traceEvents: events } = JSON.parse(trace.toString('utf8')) as { traceEvents: readonly TraceEvent[] };
  const ready = events.find(({ name }) => name === 'comptoir-readyMs');
  if (!ready) throw new Error('the camera never was ready in the trace');
  const verdict = events.find(({ name }) => name === 'comptoir-verdictMs')?.ts ?? Infinity;
  const tasks = events.filter(
    ({ name, ph, pid, tid, ts }) =>
      name === 'RunTask' && ph === 'X' && pid === ready.pid && tid === ready.tid && ts > ready.ts && ts < verdict,
  );
  const longest = (length: 'dur' | 'tdur') => Math.max(0, ...tasks.map((task) => (task[length] ?? 0) / 1000));
  return { taskMs: longest('dur'), taskCpuMs: longest('tdur') };
}
