/** Length of a 2D-Doc field. A variable one shorter than its maximum ends with U+001D. */
export interface Field {
  readonly max: number;
  readonly fixed: boolean;
}

/** Identifier → value of a 2D-Doc message, or null when a field is unknown, repeated, too short or not ended. */
export function splitFields(message: string, fields: ReadonlyMap<string, Field>): ReadonlyMap<string, string> | null {
  const values = new Map<string, string>();
  let rest = message;
  while (rest !== '') {
    const id = rest.slice(0, 2);
    const field = fields.get(id);
    if (!field || values.has(id)) return null;
    const body = rest.slice(2);
    const value = field.fixed ? body.slice(0, field.max) : variableValue(body, field.max);
    if (value === null || value.length === 0 || (field.fixed && value.length < field.max)) return null;
    values.set(id, value);
    rest = body.slice(value.length).replace(/^\u001d/, '');
  }
  return values;
}

/** Up to the separator, or up to the maximum length when it is filled, or up to the end for the last field. */
function variableValue(body: string, max: number): string | null {
  const cut = body.indexOf('\u001d');
  if (cut !== -1 && cut <= max) return body.slice(0, cut);
  return body.length <= max || cut !== -1 ? body.slice(0, max) : null;
}
