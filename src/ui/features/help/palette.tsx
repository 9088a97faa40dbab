import { useEffect, useRef } from 'react';
import { foldText } from '#core/acts';
import { Kbd } from '#ui/components/kbd.tsx';
import type { KeyAction } from '#ui/components/key-bar.tsx';
import { SearchPanel } from '#ui/components/search-panel.tsx';
import { actionText } from '#ui/text/actions.ts';
import { useText } from '#ui/text/use-text.ts';
import styles from './palette.module.css';

/** An action by its name; `keys` is empty when no key does it. */
export type NamedAction = KeyAction;

interface PaletteProps {
  readonly actions: readonly NamedAction[];
  readonly onClose: () => void;
}

/** Every action by name, with its key: what is not in sight is found by typing what one wants. */
export function Palette({ actions, onClose }: PaletteProps) {
  const text = useText(actionText);
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  const find = (typed: string) => {
    const wanted = foldText(typed).toLowerCase();
    return actions
      .filter(({ label }) => foldText(label).toLowerCase().includes(wanted))
      .map(({ label, keys }) => ({ key: label, title: label, detail: keys === '' ? '' : <Kbd keys={keys} /> }));
  };
  return (
    <dialog ref={dialog} className={styles.palette} aria-label={text.list} onClose={onClose}>
      <SearchPanel
        label={text.list}
        hint={text.find}
        find={find}
        onTake={(label) => {
          onClose();
          actions.find((action) => action.label === label)?.act();
        }}
        onClose={onClose}
      />
    </dialog>
  );
}
