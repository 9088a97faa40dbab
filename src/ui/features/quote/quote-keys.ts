import { useEffect, useEffectEvent } from 'react';

/** What the keys of a quote do; null = the key does nothing now. */
export interface QuoteKeys {
  readonly previous: (() => void) | null;
  readonly next: (() => void) | null;
  readonly main: (() => void) | null;
  readonly bill: (() => void) | null;
  readonly why: (() => void) | null;
  readonly back: () => void;
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest('input, select, textarea, [role="radiogroup"]') !== null;
}

/** A button does its own work on `Enter`, except the one that marks the alternative looked at. */
function hasOwnEnter(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest('button:not([data-choice]), a, summary') !== null;
}

/** Keys that act wherever the focus is: no hand scanner sends them and no field needs them. */
function anywhere({ key }: KeyboardEvent, keys: QuoteKeys): (() => void) | null {
  return { F4: keys.why, F6: keys.bill, Escape: keys.back }[key] ?? null;
}

function outsideFields({ key, target }: KeyboardEvent, keys: QuoteKeys): (() => void) | null {
  if (isTyping(target) || (key === 'Enter' && hasOwnEnter(target))) return null;
  return { ArrowLeft: keys.previous, ArrowRight: keys.next, Enter: keys.main }[key] ?? null;
}

/** A held key acts once, and a shortcut of the browser stays the browser's. */
function actionOf(event: KeyboardEvent, keys: QuoteKeys): (() => void) | null {
  const isModified = event.ctrlKey || event.altKey || event.metaKey || event.shiftKey;
  if (isModified || event.defaultPrevented || event.isComposing) return null;
  if (event.repeat && !event.key.startsWith('Arrow')) return null;
  return anywhere(event, keys) ?? outsideFields(event, keys);
}

/** Listens to the quote's keys wherever the focus is; a field and the tooth chart keep their own arrows. */
export function useQuoteKeys(keys: QuoteKeys): void {
  const press = useEffectEvent((event: KeyboardEvent) => {
    const act = actionOf(event, keys);
    if (!act) return;
    event.preventDefault();
    act();
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => press(event);
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, []);
}
