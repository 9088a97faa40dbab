/** How the pages of one origin take turns. */
export interface Turns {
  /** Runs work while no other page does work of the same name. */
  inTurn<T>(work: () => Promise<T>): Promise<T>;
  /** The same at once: when the turn is not free, `work` is told so. */
  ifFree<T>(work: (isFree: boolean) => Promise<T>): Promise<T>;
}

/** The other pages, as far as turns go. */
export interface OtherPages {
  /** Asks whoever keeps the turn to let it go, until the answer is called. */
  ask(): () => void;
  /** Hears another page ask, and this page leave the screen: either ends a kept turn. */
  onWanted(listener: () => void): void;
  /** True while this page is off the screen: it keeps nothing then. */
  isAway(): boolean;
}

/** A turn that is asked for anew each time. */
export function turnsOf(name: string, locks: LockManager): Turns {
  return {
    inTurn: async (work) => await locks.request(name, work),
    ifFree: async (work) => await locks.request(name, { ifAvailable: true }, (lock) => work(lock !== null)),
  };
}

/**
 * A turn that stays with the page that last had it, until another page asks or this one leaves the screen: a till has
 * one page, and asking for a Web Lock took a fifth of an invoice's time. What guards the journal is the lock, held all
 * the while; work of this page comes one after the other under it.
 */
export function keptTurns(name: string, locks: LockManager, others: OtherPages): Turns {
  let release: (() => void) | null = null;
  let last: Promise<unknown> = Promise.resolve();
  let count = 0;
  let isWanted = false;
  const letGo = (): void => {
    release?.();
    release = null;
  };
  others.onWanted(() => {
    isWanted = true;
    if (count === 0) letGo();
  });
  /** Takes the lock and keeps it; false when it may not be waited for and another page has it. */
  const take = (options: LockOptions): Promise<boolean> =>
    new Promise((answer, fail) => {
      const hold = (lock: Lock | null): Promise<void> | null => {
        if (!lock) return null;
        return new Promise((free) => {
          release = free;
        });
      };
      locks
        .request(name, options, (lock) => {
          const held = hold(lock);
          answer(held !== null);
          return held;
        })
        .catch(fail);
    });
  const takeAtOnce = async (): Promise<boolean> => {
    if (release) return true;
    isWanted = false;
    return take({ ifAvailable: true });
  };
  const waitFor = async (): Promise<void> => {
    if (await takeAtOnce()) return;
    const stop = others.ask();
    await take({}).finally(stop);
  };
  /** Runs work after all earlier work of this page. */
  const run = <T>(work: () => Promise<T>): Promise<T> => {
    count += 1;
    const turn = last.then(work).finally(() => {
      count -= 1;
      if (isWanted || others.isAway()) letGo();
    });
    last = turn.catch(() => null);
    return turn;
  };
  return {
    inTurn: (work) => run(() => waitFor().then(work)),
    ifFree: (work) => {
      if (count > 0) return work(false);
      return run(release ? () => work(true) : () => takeAtOnce().then(work));
    },
  };
}
