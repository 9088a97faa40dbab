import type { SeededRandom } from './random.ts';

const strangers = ['0', '9', 'A', '-', '_', '=', '.', '~', '+', '/', ' ', '\n', '\u0661', '\u202e', '\u0000', 'é'];

/** One text changed in one to three places; it may come out as it was. */
export function mutateText(text: string, random: SeededRandom): string {
  let changed = text;
  for (let times = 1 + random.below(3); times > 0; times -= 1) {
    const at = random.below(changed.length + 1);
    const to = at + random.below(20);
    const [before, after] = [changed.slice(0, at), changed.slice(at)];
    changed = random.pick([
      () => before + random.pick(strangers) + after.slice(1),
      () => before + String(random.below(10)) + after.slice(1),
      () => before + random.pick(strangers) + after,
      () => before + after.slice(1),
      () => before,
      () => changed.slice(0, to) + changed.slice(at),
      () => before + after.slice(1, 2) + after.slice(0, 1) + after.slice(2),
    ])();
  }
  return changed;
}

/** Bytes with one to three bits turned, or a byte more or less. */
export function mutateBytes(bytes: Uint8Array, random: SeededRandom): Uint8Array {
  const list = [...bytes];
  for (let times = 1 + random.below(3); times > 0; times -= 1) {
    const at = random.below(list.length);
    const kind = random.below(10);
    if (kind === 0) list.splice(at, 1);
    else if (kind === 1) list.splice(at, 0, random.below(256));
    else if (kind === 2) list[at] = random.below(256);
    else list[at] = (list[at] ?? 0) ^ (1 << random.below(8));
  }
  return Uint8Array.from(list);
}
