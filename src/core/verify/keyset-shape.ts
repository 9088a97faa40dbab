import { checkShape, isJsonObject, type JsonObject, type Shape } from '#core/token';
import type { KeyEntry } from './keyset.ts';

const maxKeys = 1000;
const maxPrefixes = 20;
/** Members of a private or symmetric JWK: their presence is a fault of the key, not of the file's shape. */
const privateMembers = ['d', 'p', 'q', 'dp', 'dq', 'qi', 'oth', 'k'];

const key: Shape = {
  members: {
    kid: 'text',
    iss: 'text',
    env: 'text',
    use: 'text',
    x: 'text',
    y: 'text',
    nbf: 'whole',
    exp: 'whole',
    status: { list: 'text' },
  },
  optional: { revoked: 'whole', ...Object.fromEntries(privateMembers.map((name) => [name, 'any'])) },
};
const keyset: Shape = {
  members: { env: 'text', seq: 'whole', iat: 'whole', exp: 'whole', minApp: 'whole', keys: { list: key } },
};

/** The payload of a key set, its members and types checked, its keys not. */
export interface KeysetPayload {
  readonly env: string;
  readonly seq: number;
  readonly iat: number;
  readonly exp: number;
  readonly minApp: number;
  readonly keys: readonly KeyEntry[];
}

/** True for exactly the members of token.md §6, of their types, with 1–1,000 keys. */
export function isKeysetPayload(payload: JsonObject): payload is JsonObject & KeysetPayload {
  if (checkShape(payload, keyset)) return false;
  const { keys } = payload;
  return Array.isArray(keys) && keys.length >= 1 && keys.length <= maxKeys && keys.every(isKeyEntry);
}

function isKeyEntry(entry: unknown): boolean {
  if (!isJsonObject(entry)) return false;
  const { iss, use, env, status } = entry;
  return (
    /^[a-z0-9.-]{3,40}$/.test(String(iss)) &&
    (use === 'droits' || use === 'statut') &&
    (env === 'prod' || env === 'demo') &&
    Array.isArray(status) &&
    status.length <= maxPrefixes &&
    status.every((prefix) => /^https:\/\/[^\s]+\/$/.test(String(prefix)))
  );
}

/** True when the key carries a member that only a private or symmetric key has. */
export function hasPrivateMember(entry: object): boolean {
  return privateMembers.some((name) => Object.hasOwn(entry, name));
}
