/** What a long test answers; `failed` 0 means that it held. */
export interface SoakReport {
  readonly seed: number;
  readonly results: Readonly<Record<string, unknown>>;
  readonly failed: number;
}

/** An address that is served until it is closed. */
export interface Served {
  readonly url: string;
  close(): void;
}

/** What the runner gives a long test. */
export interface SoakContext {
  /** What followed the test's name on the line, `--json` taken out. */
  readonly args: readonly string[];
  /** Path of the browser. */
  readonly chromium: string;
  /** A page that runs TypeScript under the product's headers. */
  servePage(entry: string, files?: Readonly<Record<string, string>>, port?: number): Promise<Served>;
  /** The built terminal. */
  serveSite(port: number): Promise<Served>;
}

/** The whole number after an option's name. */
export function numberAfter(name: string, args: readonly string[], usual: number): number {
  const at = args.indexOf(name);
  const value = at < 0 ? usual : Number(args[at + 1]);
  if (!Number.isSafeInteger(value)) throw new Error(`${name} takes a whole number`);
  return value;
}
