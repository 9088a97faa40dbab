import { useState } from 'react';
import { scanText } from '#ui/text/scan.ts';
import { useText } from '#ui/text/use-text.ts';
import styles from './ways.module.css';

/** Takes a code as text: at once when it comes whole (pasted), at `Enter` when it is typed. */
export function PasteField({ onText }: { readonly onText: (text: string) => void }) {
  const text = useText(scanText);
  const [typed, setTyped] = useState('');
  const give = (code: string) => {
    setTyped('');
    if (code.trim() !== '') onText(code);
  };
  return (
    <input
      className={styles.paste}
      data-testid="scan-paste"
      aria-label={text.pasteHere}
      placeholder={text.pasteHere}
      autoComplete="off"
      spellCheck={false}
      value={typed}
      onChange={({ currentTarget: { value } }) => (value.length > typed.length + 1 ? give(value) : setTyped(value))}
      onKeyDown={(event) => {
        if (event.key !== 'Enter') return;
        event.preventDefault();
        event.stopPropagation();
        give(typed);
      }}
    />
  );
}
