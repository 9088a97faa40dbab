import type { SeededRandom } from './random.ts';

/** Values that no text claim may have. */
const badTexts = [
  null,
  true,
  12,
  {},
  [],
  '\u202eX',
  '<i>',
  '=1+1',
  'a\u0000',
  '\ud800',
  'А',
  'ﬁ',
  'x'.repeat(60),
  '😀',
];
/** Values that no number claim may have. */
const badNumbers = [null, false, '1', {}, [], -1, 1.5, 1e21, Number.MAX_SAFE_INTEGER];

type Json = Record<string, unknown> | unknown[];

/** Every place of a value: the object or list that holds it, and the name under which it does. */
function placesOf(value: unknown, found: { holder: Json; name: string }[] = []): { holder: Json; name: string }[] {
  if (typeof value !== 'object' || value === null) return found;
  for (const name of Object.keys(value)) {
    found.push({ holder: value as Json, name });
    placesOf((value as Record<string, unknown>)[name], found);
  }
  return found;
}

/** Claims as JSON text with one fault that the profile forbids wherever it stands. */
export function poison(claims: object, random: SeededRandom): string {
  const copy = structuredClone(claims);
  const { holder, name } = random.pick(placesOf(copy));
  const members = holder as Record<string, unknown>;
  const value = members[name];
  const text = () => JSON.stringify(copy);
  return random.pick([
    () => {
      const required = Object.keys(copy).filter((member) => member !== 'amc');
      const gone = random.pick(required);
      return JSON.stringify(Object.fromEntries(Object.entries(copy).filter(([member]) => member !== gone)));
    },
    () => {
      members[name] = typeof value === 'object' ? random.pick([null, 1, 'x', true]) : poisonLeaf(value, random);
      return text();
    },
    () => {
      members[Array.isArray(holder) ? String(holder.length) : `x${random.below(1000)}`] = poisonLeaf('', random);
      return text();
    },
    () => {
      const honest = text();
      const at = 1 + random.below(honest.length - 1);
      return random.pick([
        `\ufeff${honest}`,
        `${honest} `,
        `${honest}${honest}`,
        honest.replace(/"(\w+)":/, '"$1":0,"$1":'),
        honest.slice(0, at),
        honest.replace(/(\d),"/, '$1.0,"'),
        honest.replace('{', '{"__proto__":{},'),
        honest.replace(/:"(.)/, (_all, letter: string) => `:"\\u00${letter.charCodeAt(0).toString(16)}`),
      ]);
    },
  ])();
}

function poisonLeaf(value: unknown, random: SeededRandom): unknown {
  return random.pick<unknown>(typeof value === 'number' ? badNumbers : badTexts);
}
