import { useSyncExternalStore } from 'react';
import { isNonce } from '#core/token';

/** Screens of the open app. They live in the address, so that the phone's own back gesture works. */
export type View = 'card' | 'code' | 'settings' | MoreView;

/** Screens that are loaded when they are first opened. */
const moreViews = ['amc', 'invoices', 'summary', 'sign-in', 'attestation', 'spoken', 'loss'] as const;
export type MoreView = (typeof moreViews)[number];

function follow(onChange: () => void): () => void {
  addEventListener('hashchange', onChange);
  return () => {
    removeEventListener('hashchange', onChange);
  };
}

/** The screen named by the address. */
export function useView(): View {
  const hash = useSyncExternalStore(follow, () => location.hash);
  const name = hash.slice(1).split(/[=/]/)[0];
  const more = moreViews.find((view) => view === name);
  return more ?? (name === 'code' || name === 'settings' ? name : 'card');
}

/** The counter's question that the address carries: the phone's camera was led here by it, or it was typed. */
export function useQuestion(): string | undefined {
  const hash = useSyncExternalStore(follow, () => location.hash);
  const question = hash.startsWith('#code/') ? hash.slice('#code/'.length) : undefined;
  return isNonce(question) ? question : undefined;
}

/** Puts the question in the address, or takes it away, without another page to go back to. */
export function answerQuestion(question: string | undefined): void {
  location.replace(question === undefined ? '#code' : `#code/${question}`);
}
