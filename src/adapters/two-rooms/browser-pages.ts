import type { OtherPages } from './turns.ts';

/** A page that was about to take the turn when it was asked hears it again after this. */
const againMs = 100;

/** The other pages of this browser, reached over a channel of that name. */
export function browserPages(name: string): OtherPages {
  const channel = new BroadcastChannel(`${name}-turn`);
  return {
    ask: () => {
      const ask = () => channel.postMessage(null);
      ask();
      const timer = setInterval(ask, againMs);
      return () => clearInterval(timer);
    },
    onWanted: (listener) => {
      channel.addEventListener('message', listener);
      document.addEventListener('visibilitychange', () => document.hidden && listener());
    },
    isAway: () => document.hidden,
  };
}
