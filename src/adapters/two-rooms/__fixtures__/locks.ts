/** Exclusive locks by name, each request after the one before; the only option they know is `ifAvailable`. */
export function locksOf(): { readonly locks: LockManager; readonly requests: readonly string[] } {
  const last = new Map<string, Promise<unknown>>();
  const waiting = new Map<string, number>();
  const requests: string[] = [];
  const inTurn = (name: string, work: (lock: unknown) => Promise<unknown>): Promise<unknown> => {
    waiting.set(name, (waiting.get(name) ?? 0) + 1);
    const run = () => work({ name });
    const turn = (last.get(name) ?? Promise.resolve())
      .then(run, run)
      .finally(() => waiting.set(name, (waiting.get(name) ?? 1) - 1));
    last.set(
      name,
      turn.catch(() => null),
    );
    return turn;
  };
  const request = async (name: string, ...asked: readonly unknown[]): Promise<unknown> => {
    requests.push(name);
    const work = asked.at(-1) as (lock: unknown) => Promise<unknown>;
    const options = (asked.length > 1 ? asked[0] : {}) as LockOptions;
    return options.ifAvailable && (waiting.get(name) ?? 0) > 0 ? work(null) : inTurn(name, work);
  };
  return { locks: { request, query: () => Promise.resolve({}) } as LockManager, requests };
}
