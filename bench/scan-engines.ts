/** The engines compared, by the names of contracts §1. */
export const engines = ['comptoir', 'zxing-wasm', 'zxing-browser'] as const;
export type Engine = (typeof engines)[number];

/** What one engine made of one picture. */
export interface EngineAnswer {
  readonly text: string | null;
  readonly ms: number;
}

/** One picture, its truth, and what each engine made of it. */
export interface Reading {
  readonly file: string;
  readonly text: string;
  readonly groups: readonly string[];
  readonly answers: Readonly<Partial<Record<Engine, EngineAnswer>>>;
}

/** Figures of one engine: contracts §1. */
export interface EngineFigures {
  readonly total: number;
  readonly read: number;
  readonly wrong: number;
  readonly hitP50Ms: number | null;
  readonly hitP95Ms: number | null;
  readonly missP95Ms: number | null;
}

/** Counts and times of one engine over readings. A text that is not the truth is wrong, not read. */
export function figuresOf(readings: readonly Reading[], engine: Engine): EngineFigures {
  const hits: number[] = [];
  const misses: number[] = [];
  let wrong = 0;
  for (const { text, answers } of readings) {
    const answer = answers[engine];
    if (answer?.text === text) hits.push(answer.ms);
    else if (answer) misses.push(answer.ms);
    if (answer && answer.text !== null && answer.text !== text) wrong += 1;
  }
  return {
    total: readings.length,
    read: hits.length,
    wrong,
    hitP50Ms: quantile(hits, 0.5),
    hitP95Ms: quantile(hits, 0.95),
    missP95Ms: quantile(misses, 0.95),
  };
}

function quantile(values: readonly number[], part: number): number | null {
  const sorted = [...values].sort((a, b) => a - b);
  const value = sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))];
  return value === undefined ? null : Math.round(value * 10) / 10;
}
