import { isJsonObject } from './strict-json.ts';

/** What a claim is made of. `any` is not looked into. */
export type Shape = 'text' | 'whole' | 'any' | { readonly list: Shape } | MembersShape;

interface MembersShape {
  readonly members: Readonly<Record<string, Shape>>;
  readonly optional?: Readonly<Record<string, Shape>>;
}

/** A claim set breaks its shape: a member is absent, unknown, not the object or list it should be, or of a wrong type. */
export type ShapeCode = 'CLAIM_MISSING' | 'CLAIM_UNKNOWN' | 'CLAIM_SHAPE' | 'CLAIM_FORMAT';

/** Checks a value at every depth; null when it has its shape. Members come before types, wherever in it they stand. */
export function checkShape(value: unknown, shape: Shape): ShapeCode | null {
  if (shape === 'any') return null;
  if (shape === 'text') return typeof value === 'string' ? null : 'CLAIM_FORMAT';
  if (shape === 'whole') return Number.isInteger(value) ? null : 'CLAIM_FORMAT';
  if ('list' in shape) {
    return Array.isArray(value) ? gravest(value, (item) => checkShape(item, shape.list)) : 'CLAIM_SHAPE';
  }
  if (!isJsonObject(value)) return 'CLAIM_SHAPE';
  if (!Object.keys(shape.members).every((name) => Object.hasOwn(value, name))) return 'CLAIM_MISSING';
  const names = Object.keys(value);
  if (!names.every((name) => partOf(shape, name) !== undefined)) return 'CLAIM_UNKNOWN';
  return gravest(names, (name) => checkShape(value[name], partOf(shape, name) ?? 'any'));
}

/** The first fault about members; only without one, the first about types. */
function gravest<T>(items: readonly T[], check: (item: T) => ShapeCode | null): ShapeCode | null {
  let wrongType: ShapeCode | null = null;
  for (const item of items) {
    const code = check(item);
    if (code === 'CLAIM_FORMAT') wrongType = code;
    else if (code) return code;
  }
  return wrongType;
}

/** What the member of that name is made of, when the shape knows it. */
function partOf({ members, optional = {} }: MembersShape, name: string): Shape | undefined {
  if (Object.hasOwn(members, name)) return members[name];
  return Object.hasOwn(optional, name) ? optional[name] : undefined;
}
