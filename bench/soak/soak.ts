/** What a long test answers; `failed` 0 means that it held. */
export interface SoakReport {
  readonly seed: number;
  readonly results: Readonly<Record<string, unknown>>;
  readonly failed: number;
}
