/**
 * JSON with the members of every object sorted by UTF-16 code unit and no space: one value has one spelling, so that
 * it can be hashed. Members holding `undefined` are absent, as in `JSON.stringify`. The text is built by hand because
 * a JavaScript object always lists integer-like names first, whatever order they were added in.
 */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((item) => canonicalJson(item ?? null)).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  const members = new Map(Object.entries(value).filter(([, member]) => member !== undefined));
  const names = [...members.keys()].sort();
  return `{${names.map((name) => `${JSON.stringify(name)}:${canonicalJson(members.get(name))}`).join(',')}}`;
}

/** True when arrays and objects nest more than `limit` deep: a bound to check before anything recursive. */
export function isDeeperThan(value: unknown, limit: number): boolean {
  if (value === null || typeof value !== 'object') return false;
  return limit === 0 || Object.values(value).some((member) => isDeeperThan(member, limit - 1));
}
