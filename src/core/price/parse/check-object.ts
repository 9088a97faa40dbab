import { fault, under, type Check } from './fault.ts';

/**
 * A plain object with no other members than `fields`; those of `required` must be there.
 * Typed by the members of `T`, so that a member without a check does not compile.
 */
export function objectOf<T>(
  fields: { readonly [K in keyof Required<T>]: Check },
  required: readonly (keyof T & string)[] = [],
): Check {
  const checks = new Map<string, Check>(Object.entries<Check>(fields));
  const isAbsent = (value: object, name: string) => Reflect.get(value, name) === undefined;
  return (value) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return fault('PRICE_INPUT_SHAPE');
    for (const name of Object.keys(value)) {
      const check = checks.get(name);
      if (!check) return fault('PRICE_FIELD_UNKNOWN', name.slice(0, 40));
      const member: unknown = Reflect.get(value, name);
      // An optional member set to undefined by a program is absent, as it is in JSON.
      if (member === undefined) continue;
      const inner = check(member);
      if (inner) return under(name, inner);
    }
    for (const name of required) {
      if (isAbsent(value, name)) return fault('PRICE_FIELD_MISSING', name);
    }
    return null;
  };
}

/** An array of `least` to `most` values. */
export function arrayOf(check: Check, least: number, most: number): Check {
  return (value) => {
    if (!Array.isArray(value)) return fault('PRICE_INPUT_SHAPE');
    if (value.length < least || value.length > most) return fault('PRICE_LINES_COUNT');
    for (let i = 0; i < value.length; i += 1) {
      const inner = check(value[i]);
      if (inner) return under(`[${i}]`, inner);
    }
    return null;
  };
}

/** Null, or what `check` takes. */
export function orNull(check: Check): Check {
  return (value) => (value === null ? null : check(value));
}
