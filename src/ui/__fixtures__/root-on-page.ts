import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { onTestFinished } from 'vitest';

/**
 * A root in a place of its own on the page, for tests under `IS_REACT_ACT_ENVIRONMENT`. It leaves with its test: a screen
 * that stays mounted keeps its timers, and one of them may go off when the page is gone.
 */
export function rootOnPage(): { readonly place: HTMLElement; readonly root: Root } {
  const place = document.body.appendChild(document.createElement('main'));
  const root = createRoot(place);
  onTestFinished(() => {
    act(() => root.unmount());
    document.body.replaceChildren();
  });
  return { place, root };
}
