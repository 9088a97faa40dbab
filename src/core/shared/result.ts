/** A failure that was expected: a stable code, where it arose, and data for the sentence. Never text for the screen. */
export interface Refusal<Code extends string = string> {
  readonly code: Code;
  /** Place inside the input, such as `lines[0].code`, when there is one. */
  readonly path?: string;
  /** Figures for the sentence (a gap in seconds, a date). Never an identity, a NIR or a token. */
  readonly detail?: Readonly<Record<string, string | number>>;
}

/** What a step of the data's path answers: its value, or why not. Throws are bugs. */
export type Result<T, Code extends string = string> =
  { readonly ok: true; readonly value: T } | ({ readonly ok: false } & Refusal<Code>);

/** The step succeeded. */
export function accept<T>(value: T): { readonly ok: true; readonly value: T } {
  return { ok: true, value };
}

/** The step was refused for a stated reason. */
export function refuse<Code extends string>(
  code: Code,
  about: Omit<Refusal, 'code'> = {},
): { readonly ok: false } & Refusal<Code> {
  return { ok: false, code, ...about };
}
