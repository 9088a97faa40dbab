import type { Result } from '#core/shared';
import type { VerifyCode } from './codes.ts';

/** One step of token.md §8 that ran, and whether it passed. Holds no identity: support may see it. */
export interface TraceStep {
  readonly step: number;
  readonly ok: boolean;
}

/** Follows a verification through its numbered steps. */
export class Trail {
  readonly #steps: TraceStep[] = [];

  /** Records the outcome of a step and hands it on. */
  record<T, Code extends VerifyCode>(step: number, result: Result<T, Code>): Result<T, Code> {
    this.#steps.push({ step, ok: result.ok });
    return result;
  }

  /** The steps so far. */
  get steps(): readonly TraceStep[] {
    return this.#steps;
  }

  /** The step that ran last. */
  get current(): number {
    return this.#steps.at(-1)?.step ?? 1;
  }
}
