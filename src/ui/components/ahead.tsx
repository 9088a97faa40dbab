import { lazy, useState, type ComponentType } from 'react';

/** A part of the screen whose code comes after the first screen; `load` fetches it before it is asked for. */
export type Ahead<Props> = ComponentType<Props> & { readonly load: () => Promise<unknown> };

/**
 * A part fetched ahead is drawn with what is around it. `lazy` alone draws a hole first even when the code is there, and
 * React fills a hole after 0.3 s at the earliest, so that holes do not flash one after the other.
 */
export function ahead<Props extends object>(fetch: () => Promise<ComponentType<Props>>): Ahead<Props> {
  let here: ComponentType<Props> | null = null;
  const load = async () => (here ??= await fetch());
  const Later = lazy(async () => ({ default: await load() }));
  function Part(props: Props) {
    // Chosen once: another component in its place would forget what was typed.
    const [Shown] = useState<ComponentType<Props>>(() => here ?? Later);
    return <Shown {...props} />;
  }
  return Object.assign(Part, { load });
}
