/** Group separator: what FNC1 becomes between the elements of a GS1 code (GS1 General Specifications §7.8). */
const separator = '\u001d';

/** Characters a GS1 value may hold (GS1 General Specifications, character set 82). */
const value82 = /^[!"%&'()*+,\-./0-9:;<=>?A-Z_a-z]+$/;

interface Shape {
  readonly length: number;
  readonly fixed: boolean;
}
const fixed = (length: number): Shape => ({ length, fixed: true });
const upTo = (length: number): Shape => ({ length, fixed: false });

/** The application identifiers found on boxes: identification, dates, lot, serial, national numbers, internal use. */
const shapes: ReadonlyMap<string, Shape> = new Map([
  ['01', fixed(14)],
  ['02', fixed(14)],
  ['11', fixed(6)],
  ['13', fixed(6)],
  ['15', fixed(6)],
  ['17', fixed(6)],
  ['20', fixed(2)],
  ['10', upTo(20)],
  ['21', upTo(20)],
  ['22', upTo(20)],
  ['30', upTo(8)],
  ['37', upTo(8)],
  ['240', upTo(30)],
  ['241', upTo(30)],
  ...['710', '711', '712', '713', '714', '715'].map((ai): [string, Shape] => [ai, upTo(20)]),
  ...['90', '91', '92', '93', '94', '95', '96', '97', '98', '99'].map((ai): [string, Shape] => [ai, upTo(90)]),
]);

/** Application identifier → value. */
export type Elements = ReadonlyMap<string, string>;

/**
 * Splits a GS1 code whose separators were kept. Null when an identifier is unknown or comes twice, a value is empty,
 * too long or out of character set, or a fixed length is not filled: a code is split right or not at all.
 */
export function splitElements(text: string): Elements | null {
  const elements = new Map<string, string>();
  let rest = text.startsWith(separator) ? text.slice(1) : text;
  while (rest !== '') {
    const found = identifierOf(rest);
    if (!found || elements.has(found.ai)) return null;
    const body = rest.slice(found.ai.length);
    const cut = body.indexOf(separator);
    const end = found.shape.fixed ? found.shape.length : cut === -1 ? body.length : cut;
    const value = body.slice(0, end);
    if (!fits(value, found.shape)) return null;
    elements.set(found.ai, value);
    rest = body.slice(end);
    if (rest.startsWith(separator)) rest = rest.slice(1);
  }
  return elements.size > 0 ? elements : null;
}

/** The identifiers of a French medicine box, the only ones looked for when separators are lost. */
const boxIdentifiers = ['01', '17', '10', '21', '11'];

/**
 * Every way to split a code whose separators were lost on the way. Bounded: each of five identifiers comes at most
 * once and only two of them have a free length.
 */
export function everySplit(text: string): readonly Elements[] {
  const splits: Elements[] = [];
  const follow = (rest: string, elements: Elements): void => {
    if (rest === '') splits.push(elements);
    const ai = rest.slice(0, 2);
    const shape = shapes.get(ai);
    if (!shape || !boxIdentifiers.includes(ai) || elements.has(ai)) return;
    const body = rest.slice(2);
    for (let end = shape.fixed ? shape.length : 1; end <= Math.min(shape.length, body.length); end += 1) {
      const value = body.slice(0, end);
      if (fits(value, shape)) follow(body.slice(end), new Map([...elements, [ai, value]]));
    }
  };
  follow(text, new Map());
  return splits;
}

function identifierOf(text: string): { ai: string; shape: Shape } | null {
  for (const length of [2, 3]) {
    const ai = text.slice(0, length);
    const shape = shapes.get(ai);
    if (shape) return { ai, shape };
  }
  return null;
}

function fits(value: string, shape: Shape): boolean {
  return shape.fixed
    ? value.length === shape.length && /^\d+$/.test(value)
    : value.length >= 1 && value.length <= shape.length && value82.test(value);
}
