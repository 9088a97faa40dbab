import { expect, it } from 'vitest';
import { parseCanonicalJson, readUtf8 } from './strict-json.ts';

const code = (bytes: Uint8Array | string) => {
  const text = readUtf8(typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes);
  if (!text.ok) return text.code;
  const value = parseCanonicalJson(text.value);
  return value.ok ? 'OK' : value.code;
};

it.each([
  ['an object', '{"a":1,"b":[true,null,"é"]}', 'OK'],
  ['an own __proto__ member', '{"__proto__":1}', 'OK'],
  ['a duplicate', '{"a":1,"a":1}', 'JSON_NOT_CANONICAL'],
  ['a duplicate by escape', '{"a":1,"\\u0061":1}', 'JSON_NOT_CANONICAL'],
  ['white space', '{"a": 1}', 'JSON_NOT_CANONICAL'],
  ['a final line feed', '{"a":1}\n', 'JSON_NOT_CANONICAL'],
  ['1.0', '{"a":1.0}', 'JSON_NOT_CANONICAL'],
  ['1e400', '{"a":1e400}', 'JSON_NOT_CANONICAL'],
  ['minus zero', '{"a":-0}', 'JSON_NOT_CANONICAL'],
  ['a byte order mark', '\ufeff{"a":1}', 'JSON_SYNTAX'],
  ['a second value', '{"a":1}{}', 'JSON_SYNTAX'],
  ['nothing', '', 'JSON_SYNTAX'],
  ['a trailing comma', '{"a":1,}', 'JSON_SYNTAX'],
  ['an array', '[1]', 'JSON_SHAPE'],
  ['null', 'null', 'JSON_SHAPE'],
  ['a text', '"a"', 'JSON_SHAPE'],
  ['2,000 nested arrays', `${'['.repeat(2000)}${']'.repeat(2000)}`, 'JSON_SHAPE'],
  ['overlong UTF-8', Uint8Array.from([0x7b, 0x22, 0xc0, 0xaf, 0x22, 0x3a, 0x31, 0x7d]), 'JSON_UTF8'],
  ['half a character', Uint8Array.from([0xc3]), 'JSON_UTF8'],
  ['a surrogate in UTF-8', Uint8Array.from([0x22, 0xed, 0xa0, 0x80, 0x22]), 'JSON_UTF8'],
])('%s → %s', (_what, text, expected) => {
  expect(code(text)).toBe(expected);
});
