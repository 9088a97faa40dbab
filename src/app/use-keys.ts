import { useEffect, useEffectEvent, useRef } from 'react';
import { pressedKey } from './pressed-key.ts';

/** What the keys do now, by the names of pressed-key.ts. `false` leaves the key to the browser after all. */
export type KeyMap = Readonly<Record<string, (() => boolean | void) | undefined>>;

interface KeysNeeds {
  readonly keys: KeyMap;
  /** True when this Enter is a scanner's, a held key's, or comes too soon. */
  readonly ignoresEnter: (isRepeat: boolean) => boolean;
}

/** Keys that belong to a text being typed. */
const fieldKeys = /^(Delete|Arrow|Tab)/;

function isField(target: EventTarget | null): target is HTMLElement {
  return target instanceof HTMLElement && target.matches('input, textarea, select, [contenteditable]');
}

/**
 * A button reached by the keyboard keeps its own Enter; one that only kept the focus of a click does not, or Enter would
 * press it again instead of advancing.
 */
function keepsItsEnter(target: EventTarget | null, clicked: Element | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.closest('form')) return true;
  return target !== clicked && target.matches('button, a') && !target.matches('[role="radio"], [data-primary]');
}

/** The button that was last pressed by a pointer, until Tab moves on; a press by the keyboard has no `detail`. */
function clickedButton({ detail, target }: MouseEvent): Element | null {
  return detail > 0 && target instanceof Element ? target.closest('button, a') : null;
}

/** Enter does what the filled button says: it presses it, waiting ones included, which then say why they wait. */
function pressPrimary(): void {
  document.querySelector<HTMLElement>('[data-primary]')?.click();
}

/** What a pointer pressed last; Tab hands the focus, and the Enter, back to the keyboard. */
function useClicked() {
  const clicked = useRef<Element | null>(null);
  useEffect(() => {
    const remember = (event: MouseEvent) => {
      clicked.current = clickedButton(event);
    };
    const forget = ({ key }: KeyboardEvent) => {
      if (key === 'Tab') clicked.current = null;
    };
    addEventListener('click', remember, true);
    addEventListener('keydown', forget, true);
    return () => {
      removeEventListener('click', remember, true);
      removeEventListener('keydown', forget, true);
    };
  }, []);
  return clicked;
}

/** Listens to the keys of the whole page. No letter or digit is ever a shortcut: a slow hand scanner types those. */
export function useKeys({ keys, ignoresEnter }: KeysNeeds): void {
  const clicked = useClicked();
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const name = event.defaultPrevented ? null : pressedKey(event);
    if (name === null) return;
    if (name === 'Enter') {
      if (keepsItsEnter(event.target, clicked.current)) return;
      event.preventDefault();
      if (!ignoresEnter(event.repeat)) pressPrimary();
      return;
    }
    const act = keys[name];
    if (!act || (fieldKeys.test(name) && isField(event.target))) return;
    if (event.repeat && !name.startsWith('Arrow')) return event.preventDefault();
    if (act() !== false) event.preventDefault();
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => onKey(event);
    addEventListener('keydown', listen);
    return () => removeEventListener('keydown', listen);
  }, []);
}
