import { isJsonObject } from './strict-json.ts';

/** What a claim is made of. `any` is not looked into. */
export type Shape =
  | 'text'
  | 'whole'
  | 'any'
  | { readonly list: Shape }
  | { readonly members: Readonly<Record<string, Shape>>; readonly optional?: Readonly<Record<string, Shape>> };

/** A claim set breaks its shape: a member is absent, unknown, or not the object or list it should be. */
export type ShapeCode = 'CLAIM_MISSING' | 'CLAIM_UNKNOWN' | 'CLAIM_SHAPE';

/** Checks members at every depth; null when all are there and no other. Values are {@link hasRightTypes}'s business. */
export function checkMembers(value: unknown, shape: Shape): ShapeCode | null {
  if (typeof shape === 'string') return null;
  if ('list' in shape) {
    return Array.isArray(value) ? firstCode(value.map((item) => checkMembers(item, shape.list))) : 'CLAIM_SHAPE';
  }
  if (!isJsonObject(value)) return 'CLAIM_SHAPE';
  const { members, optional = {} } = shape;
  if (Object.keys(members).some((name) => !Object.hasOwn(value, name))) return 'CLAIM_MISSING';
  const known = (name: string) => Object.hasOwn(members, name) || Object.hasOwn(optional, name);
  if (!Object.keys(value).every(known)) return 'CLAIM_UNKNOWN';
  const inner = Object.entries({ ...members, ...optional }).filter(([name]) => Object.hasOwn(value, name));
  return firstCode(inner.map(([name, part]) => checkMembers(value[name], part)));
}

function firstCode(codes: readonly (ShapeCode | null)[]): ShapeCode | null {
  return codes.find((code) => code !== null) ?? null;
}

/** True when every text is a string and every whole number an integer, at every depth of a value of right members. */
export function hasRightTypes(value: unknown, shape: Shape): boolean {
  if (shape === 'any') return true;
  if (shape === 'text') return typeof value === 'string';
  if (shape === 'whole') return Number.isInteger(value);
  if ('list' in shape) return Array.isArray(value) && value.every((item) => hasRightTypes(item, shape.list));
  if (!isJsonObject(value)) return false;
  const parts = { ...shape.members, ...shape.optional };
  return Object.entries(value).every(([name, part]) => hasRightTypes(part, parts[name] ?? 'any'));
}
